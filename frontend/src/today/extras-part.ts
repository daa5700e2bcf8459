/** The ice timer and the pair for the next run, drawn. */
import { type TemplateResult, html, nothing } from "lit";
import type { Say } from "../home/words";
import { answerPart } from "./answer-part";
import { type Ice, isRunning, leftOf } from "./ice";
import type { Shoe } from "./shoe";
import type { TapLog } from "./tap-log";

/** The ice timer; `tapped` is told whether it runs. */
export function icePart(
  ice: Ice,
  log: TapLog,
  say: Say,
  tapped: (isRunning: boolean) => void,
): TemplateResult {
  const running = isRunning(ice, Date.now());
  return html`<section class="part ice">
    <div class="ice-row">
      ${
        running
          ? html`<p class="left" role="timer">
              ${say("card_ice_left", { time: leftOf(ice, Date.now()) })}
            </p>`
          : html`<h3>${say("card_ice")} <small>${ice.text}</small></h3>`
      }
      <button
        type="button"
        class="act"
        aria-label=${say(running ? "card_ice_stop_label" : "card_ice_start_label")}
        @click=${() => tapped(running)}
      >
        ${say(running ? "card_ice_stop" : "card_ice_start")}
      </button>
    </div>
    <div class="answer slim">${answerPart("ice", log, say)}</div>
    <details>
      <summary>${say("card_ice_guidelines")}</summary>
      <p>${say("ice_view")}</p>
    </details>
  </section>`;
}

/** The pair for the next run. */
export function shoePart(
  shoe: Shoe,
  log: TapLog,
  say: Say,
  taken: (option: string) => void,
): TemplateResult {
  const changed = (event: Event): void => {
    const select = event.currentTarget as HTMLSelectElement;
    const option = select.value;
    // What is shown is what the house says, and that is not this yet.
    select.value = shoe.chosen;
    taken(option);
  };
  return html`<section class="part shoe">
    <label>
      <span>${say("card_shoe")}</span>
      <select @change=${changed}>
        ${shoe.chosen === "" ? html`<option value="" selected></option>` : nothing}
        ${shoe.options.map(
          (option) =>
            html`<option value=${option} .selected=${option === shoe.chosen}>${option}</option>`,
        )}
      </select>
    </label>
    <div class="answer slim">${answerPart("shoe", log, say)}</div>
  </section>`;
}
