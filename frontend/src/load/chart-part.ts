/** The chart, drawn: a column for each bar, with the knee above it on the same time axis. */
import { type TemplateResult, html, nothing, svg } from "lit";
import type { Load, Slot } from "./view";

export interface ChartTaps {
  open(from: string): void;
  choose(span: Load["span"]): void;
}

const percent = (share: number): string => `${Math.round(share * 1000) / 10}%`;

/** How far back. */
export function spansPart(view: Load, asked: Load["span"], taps: ChartTaps): TemplateResult {
  return html`<div class="spans" role="group" aria-label=${view.say("card_load_range")}>
    ${view.spans.map(
      ({ span, text }) =>
        html`<button
          type="button"
          class="span"
          aria-pressed=${span === asked ? "true" : "false"}
          @click=${() => taps.choose(span)}
        >
          ${text}
        </button>`,
    )}
  </div>`;
}

/** The bars, the runner's own ceiling, and the pain line. */
export function chartPart(view: Load, opened: string | undefined, taps: ChartTaps): TemplateResult {
  const { lines, painPath, say, slots } = view;
  const stop = slots.some(({ from }) => from === opened) ? opened : slots.at(-1)?.from;
  return html`<div class="chart ${slots.length > 30 ? "dense" : ""}">
      <div class="scale" aria-hidden="true">
        <span style="inset-block-start: 0">10</span>
        <span class="zero">0</span>
        ${lines.map(({ at, text }) => html`<span class="line" style="--at: ${at}">${text}</span>`)}
      </div>
      <div class="plot">
        <div class="lines" aria-hidden="true">
          <hr class="knee-zero" />
          ${lines.map(({ at }) => html`<hr style="--at: ${at}" />`)}
        </div>
        <svg class="pain-line" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
          ${svg`<path d=${painPath} />`}
        </svg>
        <div
          class="slots"
          role="group"
          aria-label=${say("card_load_chart")}
          @keydown=${(event: KeyboardEvent) => walk(event)}
        >
          ${slots.map((slot) => slotPart(slot, slot.from === opened, slot.from === stop, taps))}
        </div>
      </div>
      <div class="dates" aria-hidden="true">
        ${slots.map(({ date }) => html`<span>${date ? html`<i>${date}</i>` : nothing}</span>`)}
      </div>
    </div>
    ${keyPart(view)}`;
}

function slotPart(
  slot: Slot,
  isOpen: boolean,
  isStop: boolean,
  { open }: ChartTaps,
): TemplateResult {
  const { ceiling, expected, from, isNow, label, longest, pain, pieces } = slot;
  return html`<button
    type="button"
    class="slot ${isNow ? "now" : ""}"
    aria-label=${label}
    aria-pressed=${isOpen ? "true" : "false"}
    tabindex=${isStop ? 0 : -1}
    @click=${() => open(from)}
  >
    <span class="knee-lane">
      ${pain === undefined ? nothing : html`<i class="dot" style="--at: ${pain}"></i>`}
    </span>
    <span class="bar-lane">
      ${
        expected === undefined
          ? nothing
          : html`<i class="expected" style="block-size: ${percent(expected)}"></i>`
      }
      <span class="pile"
        >${pieces.map(
          ({ colour, height }) =>
            html`<i class=${colour} style="block-size: ${percent(height)}"></i>`,
        )}</span
      >
      ${
        ceiling === undefined
          ? nothing
          : html`<i class="ceiling" style="inset-block-end: ${percent(ceiling)}"></i>`
      }
      ${
        longest === undefined
          ? nothing
          : html`<i class="longest" style="inset-block-end: ${percent(longest)}"></i>`
      }
    </span>
  </button>`;
}

/** One stop for the keyboard; arrows walk along the bars. */
function walk(event: KeyboardEvent): void {
  const bars = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>(".slot")];
  const at = bars.indexOf(event.target as HTMLElement);
  const rtl = getComputedStyle(bars[0] as HTMLElement).direction === "rtl";
  const steps: Readonly<Record<string, number>> = {
    ArrowLeft: rtl ? 1 : -1,
    ArrowRight: rtl ? -1 : 1,
    Home: -at,
    End: bars.length - 1 - at,
  };
  const step = steps[event.key];
  if (step === undefined) return;
  event.preventDefault();
  bars[at + step]?.focus();
}

function keyPart({ key, say }: Load): TemplateResult {
  const { hasCeiling, hasExpected, hasLongest, hasPain, shoes } = key;
  const item = (mark: TemplateResult, text: string): TemplateResult =>
    html`<span>${mark}${text}</span>`;
  return html`<p class="key" aria-hidden="true">
    ${shoes.map(({ colour, name }) => item(html`<i class="swatch ${colour}"></i>`, name))}
    ${hasCeiling ? item(html`<i class="ceiling"></i>`, say("card_key_limit")) : nothing}
    ${hasLongest ? item(html`<i class="longest"></i>`, say("card_key_longest")) : nothing}
    ${hasExpected ? item(html`<i class="expected"></i>`, say("card_key_expected")) : nothing}
    ${hasPain ? item(html`<i class="dot"></i>`, say("card_key_pain")) : nothing}
  </p>`;
}
