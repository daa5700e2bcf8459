/** The today card: draws a `View`, passes taps on, and sleeps while nothing of ours changes. */
import { LitElement, type PropertyValues, type TemplateResult, html, nothing } from "lit";
import { ask, explain } from "../home/actions";
import { type Hass, concerns } from "../home/hass";
import { noticePart } from "../home/notice-part";
import { type Choice, chooseRunner, findRunners } from "../home/runner";
import { WordLoader } from "../home/words";
import { readSigns } from "./check-up";
import { CheckQueue, type Question } from "./checks";
import { FORM, type TodayConfig, checkConfig, stubConfig } from "./config";
import type { ExerciseRow } from "./exercises";
import { type Ice, isRunning, leftOf } from "./ice";
import { LEVELS, SYMPTOMS, readPainRow } from "./pain";
import { dayPart, lightPart, streakPart, talkPart, waiting } from "./parts";
import { PlanFeed } from "./plan-feed";
import { Sets } from "./sets";
import { tick, warning } from "./shapes";
import type { Shoe } from "./shoe";
import { partsStyle } from "./style-parts";
import { todayStyle } from "./style";
import { type Tap, TapLog } from "./tap-log";
import * as taps from "./taps";
import { type Today, type View, todayView, watched } from "./view";

/** Where on the card a tap is answered. */
const PLACES = ["knee", "exercises", "ice", "shoe"] as const;

type PlaceName = (typeof PLACES)[number];

/** What was asked and answered, by runner, also while the card is not shown. */
const queues = new Map<string, CheckQueue>();

export class KneeRecoveryCard extends LitElement {
  static override styles = [todayStyle, partsStyle];
  static getConfigForm = (): typeof FORM => FORM;
  static getStubConfig = stubConfig;

  /** Set by Home Assistant while the card is shown in an editor: a tap there logs nothing. */
  preview = false;

  private home: Hass | undefined;
  private config: TodayConfig = {};
  private choice: Choice | undefined;
  private view: View = { kind: "waiting" };
  private readonly words = new WordLoader();
  private logs = this.newLogs();
  private feed: PlanFeed | undefined;
  private queue = new CheckQueue();
  private sets = new Sets("", "");
  private question: Question | undefined;
  private readonly symptoms = new Set<string>();
  private readonly signs = new Set<string>();
  private trauma = false;
  private seconds: ReturnType<typeof setInterval> | undefined;
  private undoFocused: string | undefined;

  setConfig(config: unknown): void {
    this.config = checkConfig(config);
    this.choice = undefined;
    this.requestUpdate();
  }

  /** Set by Home Assistant whenever anything in the house changes. */
  set hass(after: Hass) {
    const before = this.home;
    this.home = after;
    this.words.ensure(after, () => this.requestUpdate());
    if (before?.entities !== after.entities || before.devices !== after.devices) {
      this.choice = undefined;
    }
    const ids = this.choice === undefined ? [] : watched(this.choice);
    this.feed?.turn(Date.now(), after.config.time_zone);
    if (before === undefined || concerns(before, after, ids)) {
      this.feed?.refresh();
      this.requestUpdate();
    }
  }

  get hass(): Hass | undefined {
    return this.home;
  }

  /** In rows of about 50 pixels, for dashboards that stack cards by height. */
  getCardSize(): number {
    return 14;
  }

  /** A full section wide, as tall as its words. */
  getGridOptions(): Readonly<Record<string, number | string>> {
    return { columns: 12, min_columns: 6, rows: "auto" };
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.seconds);
    this.seconds = undefined;
  }

  protected override willUpdate(_changed: PropertyValues): void {
    if (this.home === undefined) return;
    if (this.choice === undefined) {
      this.choice = chooseRunner(findRunners(this.home), this.home, this.config);
      this.meet(this.choice);
    }
    const { feed } = this;
    this.view = todayView(this.home, this.choice, feed?.settled ? feed.plan : "loading");
    if (this.view.kind !== "today") return;
    const question = this.queue.next(this.view.check, Date.now());
    if (taps.levelKey(question, 0) !== taps.levelKey(this.question, 0)) {
      this.symptoms.clear();
      this.signs.clear();
    }
    this.question = question;
  }

  /** Begins anew when the card turns to somebody else. */
  private meet(choice: Choice): void {
    const runner = choice.kind === "one" ? choice.runner.deviceId : undefined;
    if (runner === this.met) return;
    this.met = runner;
    this.logs = this.newLogs();
    this.feed = undefined;
    if (choice.kind !== "one" || runner === undefined) return;
    const { entryId } = choice.runner;
    this.queue = queues.get(runner) ?? new CheckQueue();
    queues.set(runner, this.queue);
    this.feed = new PlanFeed(runner, {
      load: () => ask(this.house(), entryId, "get_plan"),
      changed: (plan) => {
        this.sets = new Sets(runner, plan?.date ?? "");
        this.sets.hear(plan?.items ?? []);
        this.requestUpdate();
      },
    });
    this.sets = new Sets(runner, this.feed.plan?.date ?? "");
    this.feed.refresh();
  }

  private met: string | undefined;

  protected override render(): TemplateResult {
    switch (this.view.kind) {
      case "waiting":
        return waiting;
      case "notice":
        return noticePart(this.view);
      case "today":
        return this.today(this.view);
    }
  }

  protected override updated(_changed: PropertyValues): void {
    this.keepFocus();
    const ice = this.view.kind === "today" ? this.view.ice : undefined;
    const runs = this.isConnected && ice !== undefined && isRunning(ice, Date.now());
    if (runs) this.seconds ??= setInterval(() => this.requestUpdate(), 1000);
    if (runs) return;
    clearInterval(this.seconds);
    this.seconds = undefined;
  }

  /** Undo goes away under the finger that pressed it: keep the keyboard where it was. */
  private keepFocus(): void {
    const place = this.undoFocused;
    if (place && !this.renderRoot.querySelector(`.undo[data-place=${place}]`)) {
      const part = this.renderRoot.querySelector(`.${place}`);
      part?.querySelector<HTMLElement>(".level, .set, .act, select")?.focus();
    }
    this.undoFocused = this.renderRoot.querySelector<HTMLElement>(".undo:focus")?.dataset["place"];
  }

  private newLogs(): Readonly<Record<PlaceName, TapLog>> {
    const log = (): TapLog =>
      new TapLog({
        explain: (error) => {
          // What was refused may rest on a plan that is no longer so.
          this.feed?.refresh();
          return explain(this.house(), error);
        },
        changed: () => this.requestUpdate(),
      });
    return { knee: log(), exercises: log(), ice: log(), shoe: log() };
  }

  private tap(place: PlaceName, tap: Tap): void {
    if (!this.preview) void this.logs[place].tap(tap);
  }

  private house(): Hass {
    if (this.home === undefined) throw new Error("Home Assistant is not there yet.");
    return this.home;
  }

  private place({ entryId, say }: Today): taps.Place {
    return { hass: () => this.house(), entryId, say };
  }

  private today(view: Today): TemplateResult {
    const { allowance, exercises, ice, say, shoe, streak, talk, weeks } = view;
    return html`<ha-card>
      ${lightPart(view)} ${talk ? talkPart(talk, say) : nothing}
      ${allowance || weeks ? dayPart(view) : nothing} ${this.knee(view)}
      ${exercises ? this.exercises(view, exercises) : nothing}
      ${streak ? streakPart(streak) : nothing} ${ice ? this.ice(view, ice) : nothing}
      ${shoe ? this.shoe(view, shoe) : nothing}
    </ha-card>`;
  }

  private knee(view: Today): TemplateResult {
    const { say } = view;
    const { question } = this;
    const row = readPainRow(question, say);
    const skip = (): void => {
      if (question) this.queue.skip(question);
      this.requestUpdate();
    };
    return html`<div class="knee">
      <div class="asks">
        <p class="question" id="question">${row.text}</p>
        ${
          question
            ? html`<button type="button" class="quiet" @click=${skip}>${say("card_skip")}</button>`
            : nothing
        }
      </div>
      ${question?.withSymptoms ? this.besides(say) : nothing}
      ${row.isCheckUp ? this.checkUp(view) : this.levels(view)}
      <div class="answer">
        ${
          this.logs.knee.said || this.logs.knee.failed || row.isCheckUp
            ? nothing
            : html`<div class="ends">
                <span>${say("card_pain_none")}</span><span>${say("card_pain_worst")}</span>
              </div>`
        }
        ${this.answer("knee", say)}
      </div>
    </div>`;
  }

  private levels(view: Today): TemplateResult {
    const { question } = this;
    const { busy, phase } = this.logs.knee;
    const state = (level: number): string => {
      if (phase.at === "idle" || phase.tap.key !== taps.levelKey(question, level)) return "";
      return phase.at === "sending"
        ? "sent"
        : phase.at === "undone" || phase.at === "failed"
          ? ""
          : "logged";
    };
    const tapped = (level: number): void => {
      const symptoms = [...this.symptoms];
      this.tap("knee", taps.painTap(this.place(view), level, question, symptoms, this.queue));
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
            aria-label=${view.say("card_pain_log", { level })}
            aria-disabled=${busy ? "true" : "false"}
            @click=${() => tapped(level)}
          >
            <span>${level}</span>
          </button>`,
      )}
    </div>`;
  }

  private besides(say: Today["say"]): TemplateResult {
    return html`<div class="besides" role="group" aria-label=${say("ask_symptoms")}>
      <p>${say("ask_symptoms")}</p>
      ${SYMPTOMS.map(
        (symptom) =>
          html`<button
            type="button"
            class="chip"
            aria-pressed=${this.symptoms.has(symptom) ? "true" : "false"}
            @click=${() => this.toggle(this.symptoms, symptom)}
          >
            ${say(`card_symptom_${symptom}`)}
          </button>`,
      )}
    </div>`;
  }

  private checkUp(view: Today): TemplateResult {
    const { say } = view;
    const signs = readSigns(this.house(), say, this.trauma);
    const ticked = signs.filter(({ key }) => this.signs.has(key)).map(({ key }) => key);
    const send = (): void => {
      const tap = taps.checkUpTap(this.place(view), ticked, this.trauma, this.question, this.queue);
      this.tap("knee", tap);
    };
    const fell = (): void => {
      this.trauma = !this.trauma;
      this.requestUpdate();
    };
    return html`<div class="check-up">
      <details>
        <summary>${say("card_check_up_list")}</summary>
        ${check(say("cause_trauma"), this.trauma, fell)}
        ${signs.map(({ key, text }) =>
          check(text, this.signs.has(key), () => this.toggle(this.signs, key)),
        )}
      </details>
      <button type="button" class="act" @click=${send}>
        ${say(ticked.length > 0 ? "card_check_up_log" : "card_check_up_none")}
      </button>
    </div>`;
  }

  private toggle(chosen: Set<string>, key: string): void {
    if (!chosen.delete(key)) chosen.add(key);
    this.requestUpdate();
  }

  private exercises(view: Today, shown: NonNullable<Today["exercises"]>): TemplateResult {
    const { say } = view;
    const rows = (of: readonly ExerciseRow[]): TemplateResult =>
      html`<ul class="items">
        ${of.map((row) => this.exercise(view, shown, row))}
      </ul>`;
    const finish = (): void =>
      this.tap(
        "exercises",
        taps.entryTap(this.place(view), "log_exercises", "card_all_done_logged"),
      );
    const log = this.logs.exercises;
    return html`<section class="part exercises">
      <h3>${say("card_exercises")}</h3>
      ${shown.line ? html`<p class="line">${shown.line}</p>` : nothing}
      ${shown.owed.length > 0 ? rows(shown.owed) : nothing}
      ${
        shown.optional.length > 0
          ? html`<details>
              <summary>${shown.optionalTitle}</summary>
              ${rows(shown.optional)}
            </details>`
          : nothing
      }
      <div class="answer ${shown.owed.length > 0 || log.said || log.failed ? "" : "none"}">
        ${this.answer("exercises", say)}
        ${
          shown.canFinish
            ? html`<button type="button" class="act" @click=${finish}>
                ${say("card_all_done")}
              </button>`
            : nothing
        }
      </div>
    </section>`;
  }

  private exercise(
    view: Today,
    { date, listId }: NonNullable<Today["exercises"]>,
    row: ExerciseRow,
  ): TemplateResult {
    const { item, name, dose } = row;
    const full = this.sets.of(item);
    const { busy, phase } = this.logs.exercises;
    const sent = phase.at === "sending" ? phase.tap.key : undefined;
    const tapped = (index: number): void => {
      const tap = this.sets.tap(item, index);
      if (this.preview || busy || listId === undefined) return;
      if (tap.does === "count") {
        this.sets.put(item, tap.count);
        this.requestUpdate();
        return;
      }
      const list = { id: listId, date };
      this.tap("exercises", taps.setTap(this.place(view), row, tap, list, this.sets));
    };
    const circle = (index: number): TemplateResult => {
      const number = index + 1;
      const waits = sent === taps.setKey(item.key, index);
      return html`<button
        type="button"
        class="set ${index < full ? "full" : ""} ${waits ? "sent" : ""}"
        aria-pressed=${index < full ? "true" : "false"}
        aria-label=${view.say("card_set", { name, number, sets: item.sets })}
        @click=${() => tapped(index)}
      >
        ${index < full ? tick : html`<span>${number}</span>`}
      </button>`;
    };
    return html`<li class=${full === item.sets ? "whole" : ""}>
      <p>
        <span class="name">${name}</span>
        <span class="dose">${dose}</span>
      </p>
      ${
        listId === undefined
          ? nothing
          : html`<div class="sets">
              ${Array.from({ length: item.sets }, (_, at) => circle(at))}
            </div>`
      }
    </li>`;
  }

  private ice(view: Today, ice: Ice): TemplateResult {
    const { say } = view;
    const running = isRunning(ice, Date.now());
    const verb = running ? "stop" : "start";
    const tapped = (): void => {
      const said = running ? "card_ice_stopped" : "card_ice_started";
      this.tap("ice", taps.entryTap(this.place(view), `${verb}_ice`, said));
    };
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
          @click=${tapped}
        >
          ${say(running ? "card_ice_stop" : "card_ice_start")}
        </button>
      </div>
      <div class="answer slim">${this.answer("ice", say)}</div>
      <details>
        <summary>${say("card_ice_guidelines")}</summary>
        <p>${say("ice_view")}</p>
      </details>
    </section>`;
  }

  private shoe(view: Today, shoe: Shoe): TemplateResult {
    const changed = (event: Event): void => {
      const select = event.currentTarget as HTMLSelectElement;
      const option = select.value;
      // What is shown is what the house says, and that is not this yet.
      select.value = shoe.chosen;
      this.tap("shoe", taps.shoeTap(this.place(view), shoe, option));
    };
    return html`<section class="part shoe">
      <label>
        <span>${view.say("card_shoe")}</span>
        <select @change=${changed}>
          ${shoe.chosen === "" ? html`<option value="" selected></option>` : nothing}
          ${shoe.options.map(
            (option) =>
              html`<option value=${option} .selected=${option === shoe.chosen}>${option}</option>`,
          )}
        </select>
      </label>
      <div class="answer slim">${this.answer("shoe", view.say)}</div>
    </section>`;
  }

  /** What came of the last tap of a place, and the way back. */
  private answer(place: PlaceName, say: Today["say"]): TemplateResult {
    const log = this.logs[place];
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
}

function check(text: string, checked: boolean, changed: () => void): TemplateResult {
  return html`<label class="check"
    ><input type="checkbox" .checked=${checked} @change=${changed} /><span>${text}</span></label
  >`;
}
