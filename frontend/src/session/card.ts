/** The session card: draws a `View`, passes presses on, and lets the clock run. */
import { LitElement, type PropertyValues, type TemplateResult, html } from "lit";
import { figureStyle } from "../figures/drawing";
import { ask, explain } from "../home/actions";
import { type Hass, concerns } from "../home/hass";
import { noticePart } from "../home/notice-part";
import { type Choice, chooseRunner, findRunners } from "../home/runner";
import { homeStyle } from "../home/style";
import { WordLoader } from "../home/words";
import type { PlanItem } from "../today/plan";
import { PlanFeed } from "../today/plan-feed";
import { partsStyle } from "../today/style-parts";
import { todayStyle } from "../today/style";
import { type Tap, TapLog } from "../today/tap-log";
import { SESSION_FORM, type SessionConfig, checkSessionConfig, stubConfig } from "./config";
import { keep, kept, soundWanted, wantSound } from "./keep";
import { guidedPart, overPart, runningPart, startPart } from "./parts";
import { Wakefulness, beep, wakeSound } from "./sound";
import * as steps from "./steps";
import { sessionStyle } from "./style";
import * as taps from "./taps";
import * as views from "./view";

type Shown<K> = Extract<views.View, { readonly kind: K }>;

/** How often the clock is looked at while it runs. */
const TICK_MS = 200;

export class KneeRecoverySessionCard extends LitElement {
  static override styles = [homeStyle, todayStyle, partsStyle, figureStyle, sessionStyle];
  static getConfigForm = (): typeof SESSION_FORM => SESSION_FORM;
  static getStubConfig = stubConfig;

  /** Set by Home Assistant while the card is shown in an editor: nothing begins there. */
  preview = false;

  private home: Hass | undefined;
  private config: SessionConfig = {};
  private choice: Choice | undefined;
  private view: views.View = { kind: "waiting" };
  private readonly words = new WordLoader();
  private feed: PlanFeed | undefined;
  private met: string | undefined;
  private session: steps.Session | undefined;
  private looked = false;
  private withOptional: boolean | undefined;
  private asks = false;
  private speaker = "";
  private sound = soundWanted(localStorage);
  private counted = 0;
  private hadFocus = false;
  private clock: ReturnType<typeof setInterval> | undefined;
  private readonly wakefulness = new Wakefulness();
  private readonly log = new TapLog({
    explain: (error) => explain(this.house(), error),
    changed: () => this.requestUpdate(),
  });

  setConfig(config: unknown): void {
    this.config = checkSessionConfig(config);
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
    const ids = this.choice === undefined ? [] : views.watched(this.choice);
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
    return 10;
  }

  /** A full section wide, as tall as its words. */
  getGridOptions(): Readonly<Record<string, number | string>> {
    return { columns: 12, min_columns: 6, rows: "auto" };
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.let(false);
  }

  protected override willUpdate(_changed: PropertyValues): void {
    this.hadFocus = (this.shadowRoot?.activeElement ?? null) !== null;
    if (this.home === undefined) return;
    if (this.choice === undefined) {
      this.choice = chooseRunner(findRunners(this.home), this.home, this.config);
      this.meet(this.choice);
    }
    const plan = this.feed?.settled ? this.feed.plan : "loading";
    this.view = views.sessionView(this.home, this.choice, plan, this.session, Date.now());
  }

  /** Begins anew when the card turns to somebody else. */
  private meet(choice: Choice): void {
    const runner = choice.kind === "one" ? choice.runner.deviceId : undefined;
    if (runner === this.met) return;
    this.met = runner;
    this.feed = undefined;
    this.session = undefined;
    this.looked = false;
    if (choice.kind !== "one" || runner === undefined) return;
    const { entryId } = choice.runner;
    const look = (): void => {
      const plan = this.feed?.plan;
      if (plan === undefined || this.looked || this.preview) return;
      this.looked = true;
      this.session = kept(localStorage, runner, plan);
      this.tell();
    };
    this.feed = new PlanFeed(runner, {
      load: () => ask(this.house(), entryId, "get_plan"),
      changed: (plan) => {
        look();
        if (this.session && plan && this.log.failed !== "") {
          this.session = steps.heardOf(this.session, plan.items);
        }
        this.requestUpdate();
      },
    });
    this.feed.refresh();
  }

  protected override render(): TemplateResult {
    const { view } = this;
    switch (view.kind) {
      case "waiting":
        return html`<ha-card><div class="waiting blank" aria-busy="true"></div></ha-card>`;
      case "notice":
        return noticePart(view);
      case "start":
        return html`<ha-card>${this.start(view)}</ha-card>`;
      case "running":
        return html`<ha-card>${this.running(view)}</ha-card>`;
      case "over":
        return html`<ha-card>${this.over(view)}</ha-card>`;
      case "guided":
        return html`<ha-card>${this.guided(view)}</ha-card>`;
    }
  }

  protected override updated(_changed: PropertyValues): void {
    const { kind } = this.view;
    // A button goes away under the finger that pressed it: keep the keyboard on the card.
    if (this.hadFocus && this.shadowRoot?.activeElement === null) {
      this.renderRoot.querySelector<HTMLElement>(".level, .go")?.focus({ preventScroll: true });
    }
    this.let(this.isConnected && (kind === "running" || kind === "guided"));
  }

  /** Lets the clock run and the screen stay on, or neither. */
  private let(run: boolean): void {
    this.wakefulness.want(run);
    if (run) this.clock ??= setInterval(() => this.look(), TICK_MS);
    if (run) return;
    clearInterval(this.clock);
    this.clock = undefined;
  }

  /** A moment has passed. */
  private look(): void {
    const now = Date.now();
    const { session } = this;
    if (session?.endsAt === undefined) {
      if (this.view.kind === "guided") this.requestUpdate();
      return;
    }
    const next = steps.tick(session, now);
    const seconds = Math.ceil((steps.leftOf(next, now) ?? 0) / 1000);
    if (this.sound && next !== session) beep("turn");
    else if (this.sound && seconds <= 3 && seconds < this.counted) beep("count");
    this.counted = seconds;
    if (next === session) this.requestUpdate();
    else this.go(next);
  }

  /** Takes the next step, keeps it, and tells the diary what is through. */
  private go(session: steps.Session | undefined): void {
    this.session = session;
    if (this.met !== undefined) keep(localStorage, this.met, session);
    this.tell();
    this.requestUpdate();
  }

  private press(step: (session: steps.Session, now: number) => steps.Session): void {
    wakeSound();
    if (this.session !== undefined) this.go(step(this.session, Date.now()));
  }

  /** Tells the diary of what is through, one exercise after the other. */
  private tell(): void {
    const { session, view } = this;
    if (session === undefined || this.log.busy || view.kind === "waiting") return;
    if (view.kind === "notice") return;
    const [task] = steps.untold(session);
    if (task === undefined) return;
    void this.log.tap(this.toldOf(view, task, steps.doneOf(session, task))).then(() => {
      // What follows does not wait for a press.
      if (this.log.phase.at === "sent") this.tell();
    });
  }

  private toldOf(
    view: Shown<"start" | "running" | "over" | "guided">,
    task: PlanItem,
    done: steps.Done,
  ): Tap {
    const change = (after: (session: steps.Session) => steps.Session): void => {
      if (this.session === undefined) return;
      this.session = after(this.session);
      if (this.met !== undefined) keep(localStorage, this.met, this.session);
    };
    return taps.partTap(this.place(view), task, done, {
      told: (id) => change((session) => steps.told(session, task.key, id)),
      takenBack: () => change((session) => steps.untell(session, task.key, Date.now())),
    });
  }

  private place({ entryId, say }: Pick<Shown<"start">, "entryId" | "say">) {
    return { hass: () => this.house(), entryId, say };
  }

  private house(): Hass {
    if (this.home === undefined) throw new Error("Home Assistant is not there yet.");
    return this.home;
  }

  private start(view: Shown<"start">): TemplateResult {
    const { exercises, speakers } = view;
    const withOptional = this.withOptional ?? this.config.optional ?? false;
    const items = exercises ? views.chosen(exercises, withOptional) : [];
    const known = speakers.find(({ id }) => id === this.speaker) ?? speakers[0];
    return startPart(view, { items, withOptional, speaker: known?.id }, this.log, {
      begin: () => {
        if (this.preview || exercises === undefined) return;
        wakeSound();
        this.go(steps.begin(exercises.date, items, Date.now()));
      },
      toggle: () => {
        this.withOptional = !withOptional;
        this.requestUpdate();
      },
      choose: (speaker) => {
        this.speaker = speaker;
      },
      startThere: () =>
        this.command(view, "start_session", {
          target: this.speaker || known?.id,
          optional: withOptional,
        }),
    });
  }

  private running(view: Shown<"running">): TemplateResult {
    return runningPart(view, this.sound, this.log, {
      press: () => this.press(steps.press),
      back: () => this.press(steps.back),
      pause: () => this.press(view.isPaused ? steps.resume : steps.pause),
      skip: () => this.press(steps.skip),
      hurts: () => this.press(steps.hurts),
      hurt: (level) => this.press((session, now) => steps.hurt(session, level, now)),
      hurtsNot: () => this.press(steps.waiting),
      end: () => this.press(steps.end),
      sound: () => {
        this.sound = !this.sound;
        wakeSound();
        wantSound(localStorage, this.sound);
        this.requestUpdate();
      },
    });
  }

  private over(view: Shown<"over">): TemplateResult {
    return overPart(view, this.log, {
      again: () => this.tell(),
      worst: (level) => {
        const entries = this.session && steps.entriesOf(this.session);
        if (entries === undefined) return;
        void this.log.tap(
          taps.worstTap(this.place(view), level, entries, {
            noted: (to, ids) => this.go(this.session && steps.noted(this.session, to, ids)),
          }),
        );
      },
      close: () => {
        this.go(undefined);
        this.feed?.refresh();
      },
    });
  }

  private guided(view: Shown<"guided">): TemplateResult {
    const ask = (asks: boolean): void => {
      this.asks = asks;
      this.requestUpdate();
    };
    return guidedPart(view, this.asks, this.log, {
      ask,
      next: (data = {}) => {
        ask(false);
        this.command(view, "session_next", data);
      },
      stop: () => this.command(view, "session_stop"),
    });
  }

  /** An action that is answered by what the house shows next. */
  private command(
    view: Pick<Shown<"start">, "entryId" | "say">,
    action: string,
    data: Readonly<Record<string, unknown>> = {},
  ): void {
    if (this.preview) return;
    void this.log.tap({
      ...{ key: action, said: "", undone: "" },
      send: async () => {
        await ask(this.house(), view.entryId, action, data);
        return { takeBack: undefined, note: "" };
      },
    });
  }
}
