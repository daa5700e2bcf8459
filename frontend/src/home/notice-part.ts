/** A notice, drawn. */
import { type TemplateResult, html, nothing } from "lit";
import type { Notice } from "./notice";

/** Draws a next step, with its link for those who may follow it. */
export function noticePart({ text, link }: Notice): TemplateResult {
  return html`<ha-card>
    <div class="notice">
      <p>${text}</p>
      ${link ? html`<a class="link" href=${link.path} @click=${follow}>${link.text}</a>` : nothing}
    </div>
  </ha-card>`;
}

/** Follows a link inside Home Assistant without loading the page anew. */
function follow(event: MouseEvent): void {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  history.pushState(null, "", (event.currentTarget as HTMLAnchorElement).href);
  window.dispatchEvent(new CustomEvent("location-changed", { detail: { replace: false } }));
}
