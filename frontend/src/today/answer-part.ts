/** What came of the last tap of a place on the card, and the way back. */
import { type TemplateResult, html, nothing } from "lit";
import type { Say } from "../home/words";
import { tick, warning } from "./shapes";
import type { TapLog } from "./tap-log";

export function answerPart(place: string, log: TapLog, say: Say): TemplateResult {
  const { failed, said } = log;
  const undoing = log.phase.at === "undoing";
  // Both live regions stay in the page, or a screen reader would miss their first words.
  return html`
    <div class="said">
      ${failed ? warning : said ? tick : nothing}
      <p role="alert">${failed}</p>
      <p role="status">${said}</p>
    </div>
    ${
      undoing || log.undoable
        ? html`<button
            type="button"
            class="undo"
            data-place=${place}
            aria-busy=${undoing ? "true" : "false"}
            @click=${() => log.undo()}
          >
            ${say("card_undo")}
          </button>`
        : nothing
    }
  `;
}
