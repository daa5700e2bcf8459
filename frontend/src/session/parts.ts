/** The session card, drawn: before, during and after a session, and one that is guided elsewhere. */
import { type TemplateResult, html, nothing } from "lit";
import { drawing } from "../figures/drawing";
import { FIGURES } from "../figures/poses";
import type { Say } from "../home/words";
import { answerPart } from "../today/answer-part";
import { LEVELS } from "../today/pain";
import type { PlanItem } from "../today/plan";
import { tick, warning } from "../today/shapes";
import type { TapLog } from "../today/tap-log";
import { minutesOf } from "./view";
import type { OnSpeaker, Over, Running, Start } from "./view";

/** What every part knows besides its view. */
export interface Ours {
  readonly name: string;
  readonly say: Say;
}

export interface StartTaps {
  begin(): void;
  toggle(): void;
  choose(speaker: string): void;
  startThere(): void;
}

/** What is to be done, whether with all there is, and where it would be guided. */
export interface Chosen {
  readonly items: readonly PlanItem[];
  readonly withOptional: boolean;
  readonly speaker: string | undefined;
}

export function startPart(
  view: Start & Ours,
  { items, speaker, withOptional }: Chosen,
  log: TapLog,
  taps: StartTaps,
): TemplateResult {
  const { exercises, line, name, say, speakers } = view;
  const bothKinds = exercises && exercises.owed.length > 0 && exercises.optional.length > 0;
  return html`<div class="session start">
    <header>
      <h2>${say("card_exercises")}</h2>
      ${name ? html`<p class="label">${name}</p>` : nothing}
    </header>
    ${line ? html`<p class="line">${line}</p>` : nothing}
    ${
      items.length === 0
        ? nothing
        : html`<ul class="thumbs">
            ${items.map(
              ({ key }) =>
                html`<li>${drawing(key)}<span>${say(`exercise_${key}_name`) || key}</span></li>`,
            )}
          </ul>`
    }
    ${
      bothKinds
        ? html`<label class="check"
            ><input type="checkbox" .checked=${withOptional} @change=${taps.toggle} /><span
              >${say("card_train_all")}</span
            ></label
          >`
        : nothing
    }
    ${
      items.length === 0
        ? nothing
        : html`<p class="label">${say("card_train_about", { minutes: minutesOf(items) })}</p>
            <button type="button" class="go" @click=${taps.begin}>
              ${say("card_train_begin")}
            </button>
            ${speakers.length > 0 ? speakersPart(view, speaker, taps) : nothing}`
    }
    ${answer(log, say)}
  </div>`;
}

function speakersPart(
  { say, speakers }: Start & Ours,
  chosen: string | undefined,
  taps: StartTaps,
): TemplateResult {
  const changed = (event: Event): void =>
    taps.choose((event.currentTarget as HTMLSelectElement).value);
  return html`<details>
    <summary>${say("card_train_speaker")}</summary>
    <div class="speaker">
      <label
        ><span>${say("card_train_speaker_where")}</span
        ><select @change=${changed}>
          ${speakers.map(
            ({ id, name }) => html`<option value=${id} ?selected=${id === chosen}>${name}</option>`,
          )}
        </select></label
      >
      <button type="button" class="act" @click=${taps.startThere}>
        ${say("card_train_speaker_start")}
      </button>
    </div>
  </details>`;
}

export interface RunningTaps {
  press(): void;
  back(): void;
  pause(): void;
  skip(): void;
  hurts(): void;
  hurt(level: number): void;
  hurtsNot(): void;
  sound(): void;
  end(): void;
}

export function runningPart(
  view: Running & Ours,
  sound: boolean,
  log: TapLog,
  taps: RunningTaps,
): TemplateResult {
  const { clock, phase, row, say, sets } = view;
  return html`<div class="session on">
    ${headPart(view, sound, taps)}
    <div class="scene">${drawing(row.item.key, movesIn(phase, row.item.key))}</div>
    <div class="does">
      <h2>${row.name}</h2>
      <p class="dose">${row.dose}</p>
      <p class="heard" role="status">${view.heard}</p>
      <div class="now ${phase}">
        <p class="what">${view.now}</p>
        ${
          clock
            ? html`<p class="time" role="timer" aria-live="off">${clock.text}</p>
                <div class="track" aria-hidden="true">
                  <div
                    class="bar"
                    style="inline-size: ${Math.round(clock.share * 1000) / 10}%"
                  ></div>
                </div>`
            : nothing
        }
      </div>
      <p class="circles" role="img" aria-label=${sets.text}>
        ${Array.from(
          { length: sets.of },
          (_, at) =>
            html`<i class=${at < sets.full ? "full" : ""}>${at < sets.full ? tick : at + 1}</i>`,
        )}
        <span aria-hidden="true">${view.where}</span>
      </p>
      ${
        phase === "hurts"
          ? howMuchPart(say, taps.hurt, taps.hurtsNot)
          : html`<button type="button" class="go" @click=${taps.press}>${view.button}</button>
              ${othersPart(view, taps)}`
      }
      ${answer(log, say)}
    </div>
    ${cuesPart(view)}
  </div>`;
}

function headPart(view: Running & Ours, sound: boolean, taps: RunningTaps): TemplateResult {
  const { name, place, say, share } = view;
  return html`<header>
    <p class="label">${[name, place].filter(Boolean).join(" · ")}</p>
    <button
      type="button"
      class="chip"
      aria-pressed=${sound ? "true" : "false"}
      @click=${taps.sound}
    >
      ${say("card_train_sound")}
    </button>
    ${endPart(say, taps.end)}
    <div class="through" aria-hidden="true"><div style="inline-size: ${share * 100}%"></div></div>
  </header>`;
}

function endPart(say: Say, end: () => void): TemplateResult {
  return html`<button
    type="button"
    class="quiet"
    aria-label=${say("card_train_end_label")}
    @click=${end}
  >
    ${say("card_train_end")}
  </button>`;
}

function othersPart(view: Running & Ours, taps: RunningTaps): TemplateResult {
  const { clock, isFirst, isPaused, isThrough, say } = view;
  const other = (key: string, off: boolean, does: () => void, kind = ""): TemplateResult =>
    html`<button type="button" class=${kind} ?disabled=${off} @click=${does}>${say(key)}</button>`;
  return html`<div class="others">
    ${other("card_train_previous", isFirst, taps.back)}
    ${other(isPaused ? "card_train_continue" : "card_train_pause", clock === undefined, taps.pause)}
    ${other("card_skip", isThrough, taps.skip)}
    ${other("card_train_hurts", isThrough, taps.hurts, "hurts")}
  </div>`;
}

function howMuchPart(say: Say, said: (level: number) => void, not: () => void): TemplateResult {
  return html`<div class="asks-pain">
    ${levelsPart(say("card_train_how_much"), say, undefined, said)}
    <p class="label">${say("card_train_hurts_help")}</p>
    <button type="button" class="act" @click=${not}>${say("card_train_hurts_not")}</button>
  </div>`;
}

export interface OverTaps {
  again(): void;
  worst(level: number): void;
  close(): void;
}

export function overPart(view: Over & Ours, log: TapLog, taps: OverTaps): TemplateResult {
  const { asksWorst, figures, missing, rows, say, worst } = view;
  return html`<div class="session over">
    <h2>${say("card_train_over")}</h2>
    <p role="status">${figures}</p>
    <ul class="thumbs">
      ${rows.map(
        ({ key, name, text }) =>
          html`<li>${drawing(key)}<span>${name}</span><small>${text}</small></li>`,
      )}
    </ul>
    ${
      missing
        ? html`<p class="missing">${warning}<span>${missing}</span></p>
            <button type="button" class="act" @click=${taps.again}>
              ${say("card_train_again")}
            </button>`
        : nothing
    }
    ${
      asksWorst
        ? html`<p class="question">${say("card_train_worst")}</p>
            ${levelsPart(say("card_train_worst"), say, worst, taps.worst)}`
        : nothing
    }
    ${answer(log, say)}
    <button type="button" class="go" @click=${taps.close}>${say("card_train_close")}</button>
  </div>`;
}

export interface GuidedTaps {
  next(data?: Readonly<Record<string, unknown>>): void;
  ask(asks: boolean): void;
  stop(): void;
}

export function guidedPart(
  view: OnSpeaker & Ours,
  asks: boolean,
  log: TapLog,
  taps: GuidedTaps,
): TemplateResult {
  const { clock, guided, name, place, say, speaker, where } = view;
  const { key, phase, problem } = guided;
  const closing = phase === "closing";
  const title = [name, speaker, closing ? "" : place].filter(Boolean).join(" · ");
  return html`<div class="session on">
    <header>
      <p class="label">${title}</p>
      ${endPart(say, taps.stop)}
    </header>
    <div class="scene">${closing ? nothing : drawing(key, movesIn(phase, key))}</div>
    <div class="does">
      ${closing ? nothing : html`<h2>${say(`exercise_${key}_name`) || guided.name}</h2>`}
      <p class="dose">${where}</p>
      <p role="status">${guided.text}</p>
      ${problem ? html`<p class="missing">${warning}<span>${problem}</span></p>` : nothing}
      ${
        clock
          ? html`<div class="now">
              <p class="time" role="timer" aria-live="off">${clock}</p>
            </div>`
          : nothing
      }
      ${
        closing
          ? levelsPart(say("card_train_worst"), say, undefined, (pain) => taps.next({ pain }))
          : nothing
      }
      ${
        asks
          ? howMuchPart(
              say,
              (pain) => taps.next({ pain, hurts: true }),
              () => taps.ask(false),
            )
          : html`<button type="button" class="go" @click=${() => taps.next()}>
              ${view.button}
            </button>`
      }
      ${
        asks || closing
          ? nothing
          : html`<div class="others">
              <button type="button" @click=${() => taps.next({ skip: true })}>
                ${say("card_skip")}
              </button>
              <button type="button" class="hurts" @click=${() => taps.ask(true)}>
                ${say("card_train_hurts")}
              </button>
            </div>`
      }
      ${answer(log, say)}
    </div>
    ${closing ? nothing : cuesPart(view)}
  </div>`;
}

function answer(log: TapLog, say: Say): TemplateResult {
  return html`<div class="answer slim">${answerPart("session", log, say)}</div>`;
}

function cuesPart({ cues, say }: Pick<Running & Ours, "cues" | "say">): TemplateResult {
  return html`<section class="cues">
    <h3>${say("card_train_how")}</h3>
    <ol>
      ${cues.map((cue) => html`<li>${cue}</li>`)}
    </ol>
  </section>`;
}

function levelsPart(
  label: string,
  say: Say,
  chosen: number | undefined,
  said: (level: number) => void,
): TemplateResult {
  return html`<div class="levels" role="group" aria-label=${label}>
    ${LEVELS.map(
      (level) =>
        html`<button
          type="button"
          class="level ${level === chosen ? "logged" : ""}"
          style="--level: ${level}"
          aria-label=${say("card_pain_log", { level })}
          @click=${() => said(level)}
        >
          <span>${level}</span>
        </button>`,
    )}
  </div>`;
}

/** Whether the drawing moves: it shows the way there, and stands while something is held. */
function movesIn(phase: string, key: string): boolean {
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) return false;
  if (phase === "ready" || phase === "lead") return true;
  return phase === "work" && FIGURES[key]?.held !== true;
}
