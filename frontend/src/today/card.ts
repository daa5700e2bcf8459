/** The today card: draws a `View`, passes taps on, and sleeps while nothing of ours changes. */
import { LitElement, type PropertyValues, type TemplateResult, html, nothing } from "lit";
import { explain, logPain, undo } from "../home/actions";
import { type Hass, concerns } from "../home/hass";
import { type Choice, chooseRunner, findRunners } from "../home/runner";
import { WordLoader } from "../home/words";
import { type HeadlinePart } from "./allowance";
import { FORM, type TodayConfig, checkConfig, stubConfig } from "./config";
import { LEVELS } from "./pain";
import { PainLog } from "./pain-log";
import { shapeOf, tick, warning } from "./shapes";
import { todayStyle } from "./style";
import { type Notice, type Today, type View, todayView, watched } from "./view";
import type { WeekBar } from "./weeks";

export class KneeRecoveryCard extends LitElement {
  static override styles = todayStyle;
  static getConfigForm = (): typeof FORM => FORM;
  static getStubConfig = stubConfig;

  /** Set by Home Assistant while the card is shown in an editor: a tap there logs nothing. */
  preview = false;

  private home: Hass | undefined;
  private config: TodayConfig = {};
  private choice: Choice | undefined;
  private view: View = { kind: "waiting" };
  private readonly words = new WordLoader();
  private painLog = this.newLog();

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
    if (before === undefined || concerns(before, after, ids)) this.requestUpdate();
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

  protected override willUpdate(_changed: PropertyValues): void {
    if (this.home === undefined) return;
    this.choice ??= chooseRunner(findRunners(this.home), this.home, this.config);
    const before = this.view;
    this.view = todayView(this.home, this.choice);
    if (entryOf(before) !== entryOf(this.view)) this.painLog = this.newLog();
  }

  protected override render(): TemplateResult {
    switch (this.view.kind) {
      case "waiting":
        return waiting;
      case "notice":
        return this.notice(this.view);
      case "today":
        return this.today(this.view);
    }
  }

  protected override updated(_changed: PropertyValues): void {
    // Undo goes away under the finger that pressed it: keep the keyboard where it was.
    const undoButton = this.renderRoot.querySelector(".undo");
    if (this.undoHadFocus && !undoButton) {
      this.renderRoot.querySelector<HTMLElement>(".level")?.focus();
    }
    this.undoHadFocus = undoButton?.matches(":focus") ?? false;
  }

  private undoHadFocus = false;

  private newLog(): PainLog {
    const log: PainLog = new PainLog({
      log: (level) => {
        const { entryId, moment } = this.shown();
        return logPain(this.house(), { entryId, level, moment });
      },
      undo: (id) => undo(this.house(), this.shown().entryId, id),
      explain: (error) => explain(this.house(), error),
      changed: () => this.requestUpdate(),
    });
    return log;
  }

  private tap(level: number): void {
    if (!this.preview) void this.painLog.tap(level);
  }

  private house(): Hass {
    if (this.home === undefined) throw new Error("Home Assistant is not there yet.");
    return this.home;
  }

  private shown(): { entryId: string | undefined; moment: string | undefined } {
    const { view } = this;
    return view.kind === "today"
      ? { entryId: view.entryId, moment: view.pain.moment }
      : { entryId: undefined, moment: undefined };
  }

  private notice({ text, link }: Notice): TemplateResult {
    return html`<ha-card>
      <div class="notice">
        <p>${text}</p>
        ${link ? html`<a class="link" href=${link.path} @click=${follow}>${link.text}</a>` : nothing}
      </div>
    </ha-card>`;
  }

  private today(view: Today): TemplateResult {
    const { allowance, light, name, say, weeks } = view;
    return html`<ha-card>
      <div class="light ${light.colour}">
        ${shapeOf(light.colour)}
        <div class="says">
          ${name ? html`<p class="label">${name}</p>` : nothing}
          <h2><span class="heard">${say("card_light_label")} </span>${light.word}</h2>
          ${light.reasons.map((reason) => html`<p>${reason}</p>`)}
        </div>
      </div>
      ${
        allowance || weeks
          ? html`<div class="day">
              ${
                allowance
                  ? html`<div class="far">
                      <p class="label">${say("card_today")}</p>
                      <p class="headline ${allowance.held ? "held" : ""}">
                        ${allowance.headline.map(headlinePart)}
                      </p>
                      ${allowance.reasons.map((reason) => html`<p class="why">${reason}</p>`)}
                    </div>`
                  : nothing
              }
              ${
                weeks
                  ? html`<div class="weeks">
                      <dl>${weeks.bars.map(weekRow)}</dl>
                      ${weeks.note ? html`<p class="note">${weeks.note}</p>` : nothing}
                    </div>`
                  : nothing
              }
            </div>`
          : nothing
      }
      ${this.knee(view)}
    </ha-card>`;
  }

  private knee({ pain, say }: Today): TemplateResult {
    const { phase } = this.painLog;
    const sent = phase.at === "logging" ? phase.level : undefined;
    const logged = phase.at === "logged" || phase.at === "undoing" ? phase.level : undefined;
    return html`<div class="knee">
      <p class="question" id="question">${pain.question}</p>
      <div
        class="levels"
        role="group"
        aria-labelledby="question"
        aria-busy=${this.painLog.busy ? "true" : "false"}
      >
        ${LEVELS.map(
          (level) =>
            html`<button
              type="button"
              class="level ${level === sent ? "sent" : level === logged ? "logged" : ""}"
              style="--level: ${level}"
              aria-label=${say("card_pain_log", { level })}
              aria-disabled=${this.painLog.busy ? "true" : "false"}
              @click=${() => this.tap(level)}
            >
              <span>${level}</span>
            </button>`,
        )}
      </div>
      <div class="answer">${this.answer(say)}</div>
    </div>`;
  }

  private answer(say: Today["say"]): TemplateResult {
    const { phase } = this.painLog;
    const said =
      phase.at === "logged" || phase.at === "undoing"
        ? say("card_logged", { level: phase.level })
        : phase.at === "undone"
          ? say("card_undone", { level: phase.level })
          : "";
    const failed = phase.at === "failed" ? phase.message : "";
    const undoing = phase.at === "undoing";
    const ends = html`<div class="ends">
      <span>${say("card_pain_none")}</span><span>${say("card_pain_worst")}</span>
    </div>`;
    // Both live regions stay in the page, or a screen reader would miss their first words.
    return html`
      ${said || failed ? nothing : ends}
      <div class="said">
        ${failed ? warning : said ? tick : nothing}
        <p role="alert">${failed}</p>
        <p role="status">${said}</p>
      </div>
      ${
        undoing || this.painLog.undoable !== undefined
          ? html`<button
              type="button"
              class="undo"
              aria-busy=${undoing ? "true" : "false"}
              @click=${() => this.painLog.undo()}
            >
              ${say("card_undo")}
            </button>`
          : nothing
      }
    `;
  }
}

function entryOf(view: View): string | undefined {
  return view.kind === "today" ? view.entryId : undefined;
}

function headlinePart(part: HeadlinePart): TemplateResult {
  return typeof part === "string"
    ? html`${part}`
    : html`<strong
        ><bdi>${part.number}<span class="unit">&nbsp;${part.unit}</span></bdi></strong
      >`;
}

function weekRow({ label, share, text }: WeekBar, index: number): TemplateResult {
  const open = share === undefined ? "open" : "";
  return html`<div class="row ${index === 0 ? "this" : "last"}">
    <dt>${label}</dt>
    <div class="track ${open}" aria-hidden="true">
      ${
        share === undefined
          ? nothing
          : html`<div class="bar" style="inline-size: ${Math.round(share * 100)}%"></div>`
      }
    </div>
    <dd class=${open}><bdi>${text}</bdi></dd>
  </div>`;
}

/** Follows a link inside Home Assistant without loading the page anew. */
function follow(event: MouseEvent): void {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  history.pushState(null, "", (event.currentTarget as HTMLAnchorElement).href);
  window.dispatchEvent(new CustomEvent("location-changed", { detail: { replace: false } }));
}

const bone = (width: number): TemplateResult =>
  html`<span class="bone" style="padding-inline-end: ${width}%"></span>&nbsp;`;

/** The card's outline, as tall as an ordinary day. */
const waiting = html`<ha-card>
  <div class="waiting" aria-busy="true">
    <div class="light unknown">
      <div class="shape bone"></div>
      <div class="says">
        <h2>${bone(30)}</h2>
        <p>${bone(90)}</p>
        <p class="more">${bone(50)}</p>
      </div>
    </div>
    <div class="day">
      <div class="far">
        <p class="label">${bone(12)}</p>
        <p class="headline">${bone(30)}<strong>&nbsp;</strong></p>
        <p class="why">
          ${bone(90)}<span class="more"><br />${bone(12)}</span>
        </p>
      </div>
      <div class="weeks">
        <dl>
          ${[0, 1].map(
            () =>
              html`<dt class="bone"></dt>
                <div class="track"></div>
                <dd class="bone"></dd>`,
          )}
        </dl>
      </div>
    </div>
    <div class="knee">
      <p class="question">${bone(60)}</p>
      <div class="levels">${LEVELS.map(() => html`<div class="level"></div>`)}</div>
      <div class="answer"></div>
    </div>
  </div>
</ha-card>`;
