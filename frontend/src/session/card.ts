/** The session card: draws a `View`, passes presses on, and lets the clock run. */
import { LitElement, type PropertyValues, type TemplateResult, html, nothing } from "lit";
import { drawing, figureStyle } from "../figures/drawing";
import { FIGURES } from "../figures/poses";
import { ask, explain } from "../home/actions";
import { type Hass, concerns } from "../home/hass";
import { noticePart } from "../home/notice-part";
import { type Choice, chooseRunner, findRunners } from "../home/runner";
import { WordLoader } from "../home/words";
import { LEVELS } from "../today/pain";
import type { PlanItem } from "../today/plan";
import { PlanFeed } from "../today/plan-feed";
import { tick as tickMark, warning } from "../today/shapes";
import { partsStyle } from "../today/style-parts";
import { todayStyle } from "../today/style";
import { type Tap, TapLog } from "../today/tap-log";
import { SESSION_FORM, type SessionConfig, checkSessionConfig, stubConfig } from "./config";
import { keep, kept, soundWanted, wantSound } from "./keep";
import { Wakefulness, beep, wakeSound } from "./sound";
import * as steps from "./steps";
import { sessionStyle } from "./style";
import * as taps from "./taps";
import * as views from "./view";

type Shown<K> = Extract<views.View, { readonly kind: K }>;

/** How often the clock is looked at while it runs. */
const TICK_MS = 200;

export class KneeRecoverySessionCard extends LitElement {
  static override styles = [todayStyle, partsStyle, figureStyle, sessionStyle];
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
  private target = "";
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
        return this.start(view);
      case "running":
        return this.running(view);
      case "over":
        return this.over(view);
      case "guided":
        return this.guided(view);
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

  // -- before ----------------------------------------------------------------------

  private start(view: Shown<"start">): TemplateResult {
    const { exercises, line, name, say, speakers } = view;
    const withOptional = this.withOptional ?? this.config.optional ?? false;
    const items = exercises ? views.chosen(exercises, withOptional) : [];
    const begins = (): void => {
      if (this.preview || exercises === undefined || items.length === 0) return;
      wakeSound();
      this.go(steps.begin(exercises.date, items, Date.now()));
    };
    const toggled = (): void => {
      this.withOptional = !withOptional;
      this.requestUpdate();
    };
    const bothKinds = exercises && exercises.owed.length > 0 && exercises.optional.length > 0;
    return html`<ha-card
      ><div class="session start">
        <header>
          <h2>${say("card_exercises")}</h2>
          ${name ? html`<p class="label">${name}</p>` : nothing}
        </header>
        ${line ? html`<p class="line">${line}</p>` : nothing}
        ${
          items.length === 0
            ? nothing
            : html`<ul class="thumbs">
                ${items.map(({ key }) => html`<li>${drawing(key)}<span>${say(`exercise_${key}_name`) || key}</span></li>`)}
              </ul>`
        }
        ${
          bothKinds
            ? html`<label class="check"
                ><input type="checkbox" .checked=${withOptional} @change=${toggled} /><span
                  >${say("card_train_all")}</span
                ></label
              >`
            : nothing
        }
        ${
          items.length === 0
            ? nothing
            : html`<p class="label">
                  ${say("card_train_about", { minutes: views.minutesOf(items) })}
                </p>
                <button type="button" class="go" @click=${begins}>
                  ${say("card_train_begin")}
                </button>
                ${speakers.length > 0 ? this.speakers(view) : nothing}`
        }
        ${this.answer(view)}
      </div></ha-card
    >`;
  }

  private speakers(view: Shown<"start">): TemplateResult {
    const { say, speakers } = view;
    const chosen = speakers.some(({ id }) => id === this.target) ? this.target : speakers[0]?.id;
    const changed = (event: Event): void => {
      this.target = (event.currentTarget as HTMLSelectElement).value;
    };
    const start = (): void =>
      this.command(view, "start_session", { target: this.target || chosen });
    return html`<details>
      <summary>${say("card_train_speaker")}</summary>
      <div class="speaker">
        <label
          ><span>${say("card_train_speaker_where")}</span
          ><select @change=${changed}>
            ${speakers.map(({ id, name }) => html`<option value=${id} ?selected=${id === chosen}>${name}</option>`)}
          </select></label
        >
        <button type="button" class="act" @click=${start}>
          ${say("card_train_speaker_start")}
        </button>
      </div>
    </details>`;
  }

  // -- the session -----------------------------------------------------------------

  private running(view: Shown<"running">): TemplateResult {
    const { clock, row, sets } = view;
    const { session } = this;
    const moving = movesIn(view.phase, row.item.key);
    const key = row.item.key;
    return html`<ha-card
      ><div class="session on">
        ${this.head(view)}
        <div class="scene">${drawing(key, moving && !still())}</div>
        <div class="does">
          <h2>${row.name}</h2>
          <p class="dose">${row.dose}</p>
          <p class="heard" role="status">${view.heard}</p>
          <div class="now ${view.phase}">
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
            ${Array.from({ length: sets.of }, (_, at) => html`<i class=${at < sets.full ? "full" : ""}>${at < sets.full ? tickMark : at + 1}</i>`)}
            <span aria-hidden="true">${view.where}</span>
          </p>
          ${
            view.phase === "hurts"
              ? this.howMuch(
                  view,
                  (level) => this.press((at, now) => steps.hurt(at, level, now)),
                  () => this.press(steps.waiting),
                )
              : html`<button type="button" class="go" @click=${() => this.press(steps.press)}>
                    ${view.button}
                  </button>
                  ${this.others(view, session)}`
          }
          ${this.answer(view)}
        </div>
        ${cuesPart(view)}
      </div></ha-card
    >`;
  }

  private head(view: Shown<"running">): TemplateResult {
    const { name, place, say, share } = view;
    const sound = (): void => {
      this.sound = !this.sound;
      wakeSound();
      wantSound(localStorage, this.sound);
      this.requestUpdate();
    };
    return html`<header>
      <p class="label">${[name, place].filter(Boolean).join(" · ")}</p>
      <button
        type="button"
        class="chip"
        aria-pressed=${this.sound ? "true" : "false"}
        @click=${sound}
      >
        ${say("card_train_sound")}
      </button>
      <button
        type="button"
        class="quiet"
        aria-label=${say("card_train_end_label")}
        @click=${() => this.press(steps.end)}
      >
        ${say("card_train_end")}
      </button>
      <div class="through" aria-hidden="true"><div style="inline-size: ${share * 100}%"></div></div>
    </header>`;
  }

  private others(view: Shown<"running">, session: steps.Session | undefined): TemplateResult {
    const { isPaused, isThrough, say } = view;
    const runs = session !== undefined && steps.leftOf(session, 0) !== undefined;
    return html`<div class="others">
      <button type="button" ?disabled=${view.isFirst} @click=${() => this.press(steps.back)}>
        ${say("card_train_previous")}
      </button>
      <button
        type="button"
        ?disabled=${!runs}
        @click=${() => this.press(isPaused ? steps.resume : steps.pause)}
      >
        ${say(isPaused ? "card_train_continue" : "card_train_pause")}
      </button>
      <button type="button" ?disabled=${isThrough} @click=${() => this.press(steps.skip)}>
        ${say("card_skip")}
      </button>
      <button
        type="button"
        class="hurts"
        ?disabled=${isThrough}
        @click=${() => this.press(steps.hurts)}
      >
        ${say("card_train_hurts")}
      </button>
    </div>`;
  }

  private howMuch(
    { say }: Pick<Shown<"running">, "say">,
    said: (level: number) => void,
    nothingAtAll: () => void,
  ): TemplateResult {
    return html`<div class="asks-pain">
      ${levelsPart(say("card_train_how_much"), (level) => say("card_pain_log", { level }), undefined, said)}
      <p class="label">${say("card_train_hurts_help")}</p>
      <button type="button" class="act" @click=${nothingAtAll}>
        ${say("card_train_hurts_not")}
      </button>
    </div>`;
  }

  // -- after -----------------------------------------------------------------------

  private over(view: Shown<"over">): TemplateResult {
    const { asksWorst, figures, missing, rows, say, worst } = view;
    const said = (level: number): void => {
      const { session } = this;
      if (session === undefined) return;
      const tap = taps.worstTap(this.place(view), level, steps.entriesOf(session), {
        noted: (to, ids) => this.go(this.session && steps.noted(this.session, to, ids)),
      });
      void this.log.tap(tap);
    };
    const close = (): void => {
      this.go(undefined);
      this.feed?.refresh();
    };
    return html`<ha-card
      ><div class="session over">
        <h2>${say("card_train_over")}</h2>
        <p role="status">${figures}</p>
        <ul class="thumbs">
          ${rows.map(({ key, name, text }) => html`<li>${drawing(key)}<span>${name}</span><small>${text}</small></li>`)}
        </ul>
        ${
          missing
            ? html`<p class="missing">${warning}<span>${missing}</span></p>
                <button type="button" class="act" @click=${() => this.tell()}>
                  ${say("card_train_again")}
                </button>`
            : nothing
        }
        ${
          asksWorst
            ? html`<p class="question">${say("card_train_worst")}</p>
                ${levelsPart(say("card_train_worst"), (level) => say("card_pain_log", { level }), worst, said)}`
            : nothing
        }
        ${this.answer(view)}
        <button type="button" class="go" @click=${close}>${say("card_train_close")}</button>
      </div></ha-card
    >`;
  }

  // -- elsewhere -------------------------------------------------------------------

  private guided(view: Shown<"guided">): TemplateResult {
    const { clock, guided, place, say, speaker, where } = view;
    const closing = guided.phase === "closing";
    const next = (data: Readonly<Record<string, unknown>> = {}): void => {
      this.asks = false;
      this.command(view, "session_next", data);
    };
    const ask = (asks: boolean): void => {
      this.asks = asks;
      this.requestUpdate();
    };
    const moving = movesIn(guided.phase, guided.key);
    return html`<ha-card
      ><div class="session on">
        <header>
          <p class="label">
            ${[view.name, speaker, closing ? "" : place].filter(Boolean).join(" · ")}
          </p>
          <button
            type="button"
            class="quiet"
            aria-label=${say("card_train_end_label")}
            @click=${() => this.command(view, "session_stop")}
          >
            ${say("card_train_end")}
          </button>
        </header>
        <div class="scene">${closing ? nothing : drawing(guided.key, moving && !still())}</div>
        <div class="does">
          ${closing ? nothing : html`<h2>${say(`exercise_${guided.key}_name`) || guided.name}</h2>`}
          <p class="dose">${where}</p>
          <p role="status">${guided.text}</p>
          ${guided.problem ? html`<p class="missing">${warning}<span>${guided.problem}</span></p>` : nothing}
          ${clock ? html`<div class="now"><p class="time" role="timer" aria-live="off">${clock}</p></div>` : nothing}
          ${
            closing
              ? levelsPart(
                  say("card_train_worst"),
                  (level) => say("card_pain_log", { level }),
                  undefined,
                  (pain) => next({ pain }),
                )
              : this.asks
                ? this.howMuch(
                    view,
                    (pain) => next({ pain, hurts: true }),
                    () => ask(false),
                  )
                : nothing
          }
          ${
            this.asks
              ? nothing
              : html`<button type="button" class="go" @click=${() => next()}>
                  ${view.button}
                </button>`
          }
          ${
            this.asks || closing
              ? nothing
              : html`<div class="others">
                  <button type="button" @click=${() => next({ skip: true })}>
                    ${say("card_skip")}
                  </button>
                  <button type="button" class="hurts" @click=${() => ask(true)}>
                    ${say("card_train_hurts")}
                  </button>
                </div>`
          }
          ${this.answer(view)}
        </div>
        ${closing ? nothing : cuesPart(view)}
      </div></ha-card
    >`;
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

  /** What came of the last entry, and the way back. */
  private answer({ say }: Pick<Shown<"start">, "say">): TemplateResult {
    const { log } = this;
    const { failed, said } = log;
    const undoing = log.phase.at === "undoing";
    return html`<div class="answer slim">
      <div class="said">
        ${failed ? warning : said ? tickMark : nothing}
        <p role="alert">${failed}</p>
        <p role="status">${said}</p>
      </div>
      ${
        undoing || log.undoable
          ? html`<button
              type="button"
              class="undo"
              aria-busy=${undoing ? "true" : "false"}
              @click=${() => log.undo()}
            >
              ${say("card_undo")}
            </button>`
          : nothing
      }
    </div>`;
  }
}

function cuesPart({ cues, say }: Pick<Shown<"running">, "cues" | "say">): TemplateResult {
  return html`<section class="cues">
    <h3>${say("card_train_how")}</h3>
    <ol>
      ${cues.map((cue) => html`<li>${cue}</li>`)}
    </ol>
  </section>`;
}

function levelsPart(
  label: string,
  labelOf: (level: number) => string,
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
          aria-label=${labelOf(level)}
          @click=${() => said(level)}
        >
          <span>${level}</span>
        </button>`,
    )}
  </div>`;
}

/** Whether the drawing moves: it shows the way there, and stands while something is held. */
function movesIn(phase: string, key: string): boolean {
  if (phase === "ready" || phase === "lead") return true;
  return phase === "work" && FIGURES[key]?.held !== true;
}

/** Whether the reader asked for stillness. */
function still(): boolean {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}
