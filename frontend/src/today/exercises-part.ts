/** Today's exercises, drawn: a circle for each set. */
import { type TemplateResult, html, nothing } from "lit";
import { drawing } from "../figures/drawing";
import type { Say } from "../home/words";
import { answerPart } from "./answer-part";
import { type ExerciseRow, type Exercises, cuesOf } from "./exercises";
import type { Sets } from "./sets";
import { tick } from "./shapes";
import type { TapLog } from "./tap-log";
import { setKey } from "./taps";

export interface ExerciseTaps {
  finish(): void;
  set(row: ExerciseRow, index: number): void;
}

export function exercisesPart(
  shown: Exercises,
  sets: Sets,
  log: TapLog,
  say: Say,
  taps: ExerciseTaps,
): TemplateResult {
  const { canFinish, line, listId, optional, optionalTitle, owed } = shown;
  const rows = (of: readonly ExerciseRow[]): TemplateResult =>
    html`<ul class="items">
      ${of.map((row) => exercise(row, listId !== undefined, sets, log, say, taps))}
    </ul>`;
  return html`<section class="part exercises">
    <h3>${say("card_exercises")}</h3>
    ${line ? html`<p class="line">${line}</p>` : nothing} ${owed.length > 0 ? rows(owed) : nothing}
    ${
      optional.length > 0
        ? html`<details>
            <summary>${optionalTitle}</summary>
            ${rows(optional)}
          </details>`
        : nothing
    }
    <div class="answer ${owed.length > 0 || log.said || log.failed ? "" : "none"}">
      ${answerPart("exercises", log, say)}
      ${
        canFinish
          ? html`<button type="button" class="act" @click=${taps.finish}>
              ${say("card_all_done")}
            </button>`
          : nothing
      }
    </div>
  </section>`;
}

function exercise(
  row: ExerciseRow,
  canTick: boolean,
  sets: Sets,
  { phase }: TapLog,
  say: Say,
  taps: ExerciseTaps,
): TemplateResult {
  const { care, dose, item, name } = row;
  const full = sets.of(item);
  const sent = phase.at === "sending" ? phase.tap.key : undefined;
  const circle = (index: number): TemplateResult => {
    const number = index + 1;
    const waits = sent === setKey(item.key, index);
    return html`<button
      type="button"
      class="set ${index < full ? "full" : ""} ${waits ? "sent" : ""}"
      aria-pressed=${index < full ? "true" : "false"}
      aria-label=${say("card_set", { name, number, sets: item.sets })}
      @click=${() => taps.set(row, index)}
    >
      ${index < full ? tick : html`<span>${number}</span>`}
    </button>`;
  };
  return html`<li class=${full === item.sets ? "whole" : ""}>
    <details class="how">
      <summary>
        <span><span class="name">${name}</span><span class="dose">${dose}</span></span>
      </summary>
      ${drawing(item.key)}
      <ol>
        ${cuesOf(item.key, say).map((cue) => html`<li>${cue}</li>`)}
      </ol>
      ${care.map((sentence) => html`<p class="care">${sentence}</p>`)}
    </details>
    ${
      canTick
        ? html`<div class="sets">${Array.from({ length: item.sets }, (_, at) => circle(at))}</div>`
        : nothing
    }
  </li>`;
}
