/** A run logged by hand, drawn: one button, and the form that it opens. */
import { type TemplateResult, html, nothing } from "lit";
import type { Unit } from "../load/draft";
import type { Say } from "../home/words";
import { answerPart } from "./answer-part";
import type { RunDraft } from "./run-log";
import type { TapLog } from "./tap-log";

export interface RunTaps {
  open(): void;
  type(field: keyof RunDraft, text: string): void;
  close(): void;
  log(): void;
}

/** The form while there is a draft, else the button that opens it. */
export function runPart(
  draft: RunDraft | undefined,
  unit: Unit,
  log: TapLog,
  say: Say,
  taps: RunTaps,
): TemplateResult {
  return html`<section class="part run">
    <div class="ice-row">
      <h3>${say("card_run")}</h3>
      ${
        draft
          ? nothing
          : html`<button
              type="button"
              class="act"
              aria-label=${say("card_run_log_label")}
              @click=${taps.open}
            >
              ${say("card_run_log")}
            </button>`
      }
    </div>
    ${draft ? formPart(draft, unit, log.busy, say, taps) : nothing}
    <div class="answer slim">${answerPart("run", log, say)}</div>
  </section>`;
}

function formPart(
  draft: RunDraft,
  unit: Unit,
  isBusy: boolean,
  say: Say,
  taps: RunTaps,
): TemplateResult {
  const field = (name: keyof RunDraft, words: string, type: string, mode: string): TemplateResult =>
    html`<label>
      <span>${words}</span>
      <input
        name=${name}
        type=${type}
        inputmode=${mode}
        autocomplete="off"
        .value=${draft[name]}
        @input=${(event: Event) => taps.type(name, (event.currentTarget as HTMLInputElement).value)}
      />
    </label>`;
  const send = (event: Event): void => {
    event.preventDefault();
    taps.log();
  };
  return html`<form
    aria-label=${say("card_run_log_label")}
    aria-busy=${isBusy ? "true" : "false"}
    @submit=${send}
  >
    <div class="fields">
      ${field("distance", say("card_run_distance", { unit }), "text", "decimal")}
      ${field("duration", say("card_run_duration"), "text", "text")}
      ${field("started", say("card_run_started"), "datetime-local", "text")}
    </div>
    <div class="buttons">
      <button type="submit" class="act">${say("card_run_log")}</button>
      <button type="button" class="act" @click=${taps.close}>${say("card_run_close")}</button>
    </div>
  </form>`;
}
