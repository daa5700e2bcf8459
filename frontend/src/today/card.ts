/** The today card: draws a `View`, passes taps on, and sleeps while nothing of ours changes. */
import { LitElement, type PropertyValues, type TemplateResult, html, nothing } from "lit";
import { figureStyle } from "../figures/drawing";
import { ask, explain } from "../home/actions";
import { type Hass, concerns } from "../home/hass";
import { noticePart } from "../home/notice-part";
import { type Choice, chooseRunner, findRunners } from "../home/runner";
import { WordLoader } from "../home/words";
import { readSigns } from "./check-up";
import { CheckQueue, type Question } from "./checks";
import { FORM, type TodayConfig, checkConfig, stubConfig } from "./config";
import type { Exercises } from "./exercises";
import { exercisesPart } from "./exercises-part";
import { icePart, shoePart } from "./extras-part";
import { type Ice, isRunning } from "./ice";
import { type KneeState, kneePart } from "./knee-part";
import { dayPart, lightPart, streakPart, talkPart, waiting } from "./parts";
import { PlanFeed } from "./plan-feed";
import { NO_RUN, type RunDraft, runOf } from "./run-log";
import { runPart } from "./run-part";
import { Sets } from "./sets";
import type { Shoe } from "./shoe";
import { partsStyle } from "./style-parts";
import { todayStyle } from "./style";
import { type Tap, TapLog } from "./tap-log";
import * as taps from "./taps";
import { type Today, type View, todayView, watched } from "./view";

/** Where on the card a tap is answered. */
const PLACES = ["knee", "run", "exercises", "ice", "shoe"] as const;

type PlaceName = (typeof PLACES)[number];

/** What was asked and answered, by runner, also while the card is not shown. */
const queues = new Map<string, CheckQueue>();

export class KneeRecoveryCard extends LitElement {
  static override styles = [todayStyle, partsStyle, figureStyle];
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
  private run: RunDraft | undefined;
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
    return 15;
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
    this.run = undefined;
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
    return { knee: log(), run: log(), exercises: log(), ice: log(), shoe: log() };
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
      ${allowance || weeks ? dayPart(view) : nothing} ${this.knee(view)} ${this.runs(view)}
      ${exercises ? this.exercises(view, exercises) : nothing}
      ${streak ? streakPart(streak) : nothing} ${ice ? this.ice(view, ice) : nothing}
      ${shoe ? this.shoe(view, shoe) : nothing}
    </ha-card>`;
  }

  private knee(view: Today): TemplateResult {
    const { queue, question, symptoms, trauma } = this;
    const place = this.place(view);
    const state: KneeState = {
      question,
      symptoms,
      signs: readSigns(this.house(), view.say, trauma),
      ticked: this.signs,
      trauma,
      log: this.logs.knee,
    };
    return kneePart(state, view.say, {
      skip: () => {
        if (question) queue.skip(question);
        this.requestUpdate();
      },
      level: (level) =>
        this.tap("knee", taps.painTap(place, level, question, [...symptoms], queue)),
      symptom: (key) => this.toggle(symptoms, key),
      sign: (key) => this.toggle(this.signs, key),
      trauma: () => {
        this.trauma = !trauma;
        this.requestUpdate();
      },
      send: (ticked) => this.tap("knee", taps.checkUpTap(place, ticked, trauma, question, queue)),
    });
  }

  private toggle(chosen: Set<string>, key: string): void {
    if (!chosen.delete(key)) chosen.add(key);
    this.requestUpdate();
  }

  private runs(view: Today): TemplateResult {
    const put = (draft: RunDraft | undefined): void => {
      this.run = draft;
      this.requestUpdate();
    };
    return runPart(this.run, view.unit, this.logs.run, view.say, {
      open: () => {
        put(NO_RUN);
        void this.updateComplete.then(() =>
          this.renderRoot.querySelector<HTMLElement>(".run input")?.focus(),
        );
      },
      type: (field, text) => put({ ...(this.run ?? NO_RUN), [field]: text }),
      close: () => put(undefined),
      log: () => {
        if (this.run === undefined || this.preview) return;
        const data = runOf(this.run, view.unit);
        const tap = taps.entryTap(this.place(view), "log_run", "card_run_logged", data);
        // The form stays open over a refusal, and what was typed with it.
        void this.logs.run.tap(tap).then(() => {
          if (this.logs.run.failed === "") put(undefined);
        });
      },
    });
  }

  private exercises(view: Today, shown: Exercises): TemplateResult {
    const { date, listId } = shown;
    const place = this.place(view);
    return exercisesPart(shown, this.sets, this.logs.exercises, view.say, {
      finish: () =>
        this.tap("exercises", taps.entryTap(place, "log_exercises", "card_all_done_logged")),
      set: (row, index) => {
        const tap = this.sets.tap(row.item, index);
        if (this.preview || this.logs.exercises.busy || listId === undefined) return;
        if (tap.does === "count") {
          this.sets.put(row.item, tap.count);
          this.requestUpdate();
          return;
        }
        const list = { id: listId, date };
        this.tap("exercises", taps.setTap(place, row, tap, list, this.sets));
      },
    });
  }

  private ice(view: Today, ice: Ice): TemplateResult {
    return icePart(ice, this.logs.ice, view.say, (running) => {
      const said = running ? "card_ice_stopped" : "card_ice_started";
      const action = running ? "stop_ice" : "start_ice";
      this.tap("ice", taps.entryTap(this.place(view), action, said));
    });
  }

  private shoe(view: Today, shoe: Shoe): TemplateResult {
    return shoePart(shoe, this.logs.shoe, view.say, (option) =>
      this.tap("shoe", taps.shoeTap(this.place(view), shoe, option)),
    );
  }
}
