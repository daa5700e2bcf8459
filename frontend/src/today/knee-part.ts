/** The part that asks about the knee, drawn: a row of numbers, or a list of warning signs. */
import { type TemplateResult, html, nothing } from "lit";
import type { Say } from "../home/words";
import { answerPart } from "./answer-part";
import type { Sign } from "./check-up";
import type { Question } from "./checks";
import { LEVELS, SYMPTOMS, readPainRow } from "./pain";
import type { TapLog } from "./tap-log";
import { levelKey } from "./taps";

/** What is asked, and what was ticked besides. */
export interface KneeState {
  readonly question: Question | undefined;
  readonly symptoms: ReadonlySet<string>;
  readonly signs: readonly Sign[];
  readonly ticked: ReadonlySet<string>;
  readonly trauma: boolean;
  readonly log: TapLog;
}

export interface KneeTaps {
  skip(): void;
  level(level: number): void;
  symptom(key: string): void;
  sign(key: string): void;
  trauma(): void;
  send(ticked: readonly string[]): void;
}

export function kneePart(state: KneeState, say: Say, taps: KneeTaps): TemplateResult {
  const { log, question } = state;
  const row = readPainRow(question, say);
  return html`<div class="knee">
    <div class="asks">
      <p class="question" id="question">${row.text}</p>
      ${
        question
          ? html`<button type="button" class="quiet" @click=${taps.skip}>
              ${say("card_skip")}
            </button>`
          : nothing
      }
    </div>
    ${question?.withSymptoms ? besides(state, say, taps) : nothing}
    ${row.isCheckUp ? checkUp(state, say, taps) : levels(state, say, taps)}
    <div class="answer">
      ${
        log.said || log.failed || row.isCheckUp
          ? nothing
          : html`<div class="ends">
              <span>${say("card_pain_none")}</span><span>${say("card_pain_worst")}</span>
            </div>`
      }
      ${answerPart("knee", log, say)}
    </div>
  </div>`;
}

function levels({ log, question }: KneeState, say: Say, taps: KneeTaps): TemplateResult {
  const { busy, phase } = log;
  const state = (level: number): string => {
    if (phase.at === "idle" || phase.tap.key !== levelKey(question, level)) return "";
    return phase.at === "sending"
      ? "sent"
      : phase.at === "undone" || phase.at === "failed"
        ? ""
        : "logged";
  };
  return html`<div
    class="levels"
    role="group"
    aria-labelledby="question"
    aria-busy=${busy ? "true" : "false"}
  >
    ${LEVELS.map(
      (level) =>
        html`<button
          type="button"
          class="level ${state(level)}"
          style="--level: ${level}"
          aria-label=${say("card_pain_log", { level })}
          aria-disabled=${busy ? "true" : "false"}
          @click=${() => taps.level(level)}
        >
          <span>${level}</span>
        </button>`,
    )}
  </div>`;
}

function besides({ symptoms }: KneeState, say: Say, taps: KneeTaps): TemplateResult {
  return html`<div class="besides" role="group" aria-label=${say("ask_symptoms")}>
    <p>${say("ask_symptoms")}</p>
    ${SYMPTOMS.map(
      (symptom) =>
        html`<button
          type="button"
          class="chip"
          aria-pressed=${symptoms.has(symptom) ? "true" : "false"}
          @click=${() => taps.symptom(symptom)}
        >
          ${say(`card_symptom_${symptom}`)}
        </button>`,
    )}
  </div>`;
}

function checkUp({ signs, ticked, trauma }: KneeState, say: Say, taps: KneeTaps): TemplateResult {
  const chosen = signs.filter(({ key }) => ticked.has(key)).map(({ key }) => key);
  return html`<div class="check-up">
    <details>
      <summary>${say("card_check_up_list")}</summary>
      ${check(say("cause_trauma"), trauma, taps.trauma)}
      ${signs.map(({ key, text }) => check(text, ticked.has(key), () => taps.sign(key)))}
    </details>
    <button type="button" class="act" @click=${() => taps.send(chosen)}>
      ${say(chosen.length > 0 ? "card_check_up_log" : "card_check_up_none")}
    </button>
  </div>`;
}

function check(text: string, checked: boolean, changed: () => void): TemplateResult {
  return html`<label class="check"
    ><input type="checkbox" .checked=${checked} @change=${changed} /><span>${text}</span></label
  >`;
}
