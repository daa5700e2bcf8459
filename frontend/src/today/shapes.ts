/** The light's shapes: each colour has its own outline and sign, so none depends on colour. */
import { type SVGTemplateResult, html, svg, type TemplateResult } from "lit";
import type { LightColour } from "./light";

const SHAPES: Readonly<Record<LightColour, SVGTemplateResult>> = {
  // A disc with a tick.
  green: svg`<circle class="body" cx="24" cy="24" r="21" />
    <path class="sign" d="M14 25l7 7 13-15" />`,
  // A triangle with an exclamation mark.
  amber: svg`<path class="body" d="M24 5.5l20 36H4z" />
    <path class="sign" d="M24 19v10M24 35.4v.2" />`,
  // An octagon with a pause.
  red: svg`<path class="body" d="M15.7 4h16.6L44 15.7v16.6L32.3 44H15.7L4 32.3V15.7z" />
    <path class="sign" d="M18.5 16v16M29.5 16v16" />`,
  // A ring with a gap and a question mark.
  incomplete: svg`<path class="ring" d="M34.5 42.2a21 21 0 1 1 7.7-7.7" />
    <path class="sign" d="M18.5 18.5a5.5 5.5 0 1 1 8 5c-1.9 1-2.5 2-2.5 4M24 33.4v.2" />`,
  // A ring of dots.
  unknown: svg`<circle class="ring dotted" cx="24" cy="24" r="21" />
    <path class="sign" d="M15 24v.2M24 24v.2M33 24v.2" />`,
};

/** What was logged stands. */
export const tick = html`<svg class="mark" viewBox="0 0 48 48" aria-hidden="true">
  <path d="M10 26l9 9 19-22" />
</svg>`;

/** Something did not go through. */
export const warning = html`<svg class="mark" viewBox="0 0 48 48" aria-hidden="true">
  <path d="M24 8v20M24 39v.2" />
</svg>`;

/** Draws the light; the word beside it says the same. */
export function shapeOf(colour: LightColour): TemplateResult {
  return html`<svg class="shape" viewBox="0 0 48 48" aria-hidden="true">${SHAPES[colour]}</svg>`;
}
