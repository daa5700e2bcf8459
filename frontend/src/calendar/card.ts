/** The calendar card: twelve weeks of runs, exercises and pain; a tap tells of a day. */
import { LitElement, type PropertyValues, type TemplateResult, html, nothing } from "lit";
import { ask } from "../home/actions";
import { dateIn, weekStartOf } from "../home/dates";
import { type Hass, concerns } from "../home/hass";
import { noticePart } from "../home/notice-part";
import { type Choice, chooseRunner, findRunners } from "../home/runner";
import { homeStyle } from "../home/style";
import { WordLoader } from "../home/words";
import { FORM, type TodayConfig, checkConfig, stubConfig } from "../today/config";
import { partsStyle } from "../today/style-parts";
import { type Day, KINDS, LASTING, firstDate, lastingSince, readDays } from "./days";
import { OUTCOME, type Opened, openBeside, openReport } from "./report";
import { calendarStyle } from "./style";
import { type Calendar, type CalendarView, type Cell, calendarView, watchedDays } from "./view";

export class KneeRecoveryCalendarCard extends LitElement {
  static override styles = [homeStyle, partsStyle, calendarStyle];
  static getConfigForm = (): typeof FORM => FORM;
  static getStubConfig = stubConfig;

  private home: Hass | undefined;
  private config: TodayConfig = {};
  private choice: Choice | undefined;
  private view: CalendarView = { kind: "waiting" };
  private days: readonly Day[] | undefined;
  private chosen: string | undefined;
  private report: Opened = "opened";
  private readonly words = new WordLoader();
  private request = 0;

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
    const ids = this.choice === undefined ? [] : watchedDays(this.choice);
    if (before !== undefined && !concerns(before, after, ids)) return;
    this.choice ??= chooseRunner(findRunners(after), after, this.config);
    void this.load(after, this.choice);
    this.requestUpdate();
  }

  get hass(): Hass | undefined {
    return this.home;
  }

  /** In rows of about 50 pixels, for dashboards that stack cards by height. */
  getCardSize(): number {
    return 15;
  }

  /** A full section wide, as tall as twelve weeks. */
  getGridOptions(): Readonly<Record<string, number | string>> {
    return { columns: 12, min_columns: 6, rows: "auto" };
  }

  private async load(hass: Hass, choice: Choice): Promise<void> {
    if (choice.kind !== "one") return;
    const request = ++this.request;
    const today = dateIn(hass.config.time_zone)(Date.now());
    const start = firstDate(today, weekStartOf(hass, choice));
    const told = (data: Readonly<Record<string, unknown>>): Promise<unknown> =>
      ask(hass, choice.runner.entryId, "get_entries", data);
    try {
      const [answer, lasting] = await Promise.all([
        told({ start, kinds: KINDS }),
        told({ start: lastingSince(start), kinds: LASTING }),
      ]);
      // Of two answers the one that was asked for last is the news.
      if (request !== this.request) return;
      this.days = readDays(answer, lasting, start, today);
      this.requestUpdate();
    } catch {
      // The house is away for a moment: what was known stands, and the next change asks again.
    }
  }

  protected override willUpdate(_changed: PropertyValues): void {
    if (this.home === undefined) return;
    this.choice ??= chooseRunner(findRunners(this.home), this.home, this.config);
    this.view = calendarView(this.home, this.choice, this.days, this.chosen);
  }

  protected override render(): TemplateResult {
    switch (this.view.kind) {
      case "waiting":
        return waiting;
      case "notice":
        return noticePart(this.view);
      case "calendar":
        return this.calendar(this.view);
    }
  }

  private calendar({ cells, say, title, told, weekdays }: Calendar): TemplateResult {
    const outcome = OUTCOME[this.report];
    return html`<ha-card>
      <div class="calendar">
        <h2>${title}</h2>
        <div class="grid" role="group" aria-label=${title}>
          ${weekdays.map((day) => html`<span class="weekday" aria-hidden="true">${day}</span>`)}
          ${cells.map((cell) => this.cell(cell))}
        </div>
        <p class="key" aria-hidden="true">
          <span><i class="ran"></i>${say("card_key_run")}</span>
          <span><i class="did"></i>${say("card_day_exercises")}</span>
          <span><b class="hurt">2</b>${say("card_key_pain")}</span>
          ${
            cells.some(({ day }) => day.signs.includes("flag"))
              ? html`<span><b class="flag">!</b>${say("card_key_flag")}</span>`
              : nothing
          }
          ${
            cells.some(({ day }) => day.flaredUp || day.paused)
              ? html`<span><i class="frozen"></i>${say("card_key_frozen")}</span>`
              : nothing
          }
        </p>
        <div class="told" role="status">
          ${
            told.length === 0
              ? html`<p class="label">${say("card_calendar_hint")}</p>`
              : told.map(
                  ({ facts, title: day }) =>
                    html`<div>
                      <h3>${day}</h3>
                      <p>${facts.join(" · ")}</p>
                    </div>`,
                )
          }
        </div>
        <p class="report">
          <button type="button" class="link" @click=${() => void this.openReport()}>
            ${say("card_report")}
          </button>
          <span role="status">${outcome === undefined ? nothing : say(outcome)}</span>
        </p>
      </div>
    </ha-card>`;
  }

  private async openReport(): Promise<void> {
    const runner = this.choice?.kind === "one" ? this.choice.runner : undefined;
    if (this.home === undefined || runner?.entryId === undefined) return;
    this.report = await openReport(this.home, runner.entryId, openBeside);
    this.requestUpdate();
  }

  private cell({ day, label, month, number }: Cell): TemplateResult {
    const pressed = day.date === this.chosen;
    const tapped = (): void => {
      this.chosen = pressed ? undefined : day.date;
      this.requestUpdate();
    };
    return html`<button
      type="button"
      class="day-cell ${day.isToday ? "today" : ""} ${day.isAhead ? "ahead" : ""} ${
        day.flaredUp || day.paused ? "frozen" : ""
      }"
      style=${day.pain ? `--pain: ${day.pain}` : nothing}
      aria-pressed=${pressed ? "true" : "false"}
      @click=${tapped}
    >
      <span class="heard">${label}</span>
      <span class="number" aria-hidden="true">${number}${month ? html` ${month}` : nothing}</span>
      ${day.exercises ? html`<i class="did"></i>` : nothing}
      ${day.pain === undefined ? nothing : html`<span class="hurt" aria-hidden="true">${day.pain}</span>`}
      ${day.signs.includes("flag") ? html`<b class="flag" aria-hidden="true">!</b>` : nothing}
      ${day.runM > 0 ? html`<i class="ran"></i>` : nothing}
    </button>`;
  }
}

const waiting = html`<ha-card>
  <div class="waiting calendar" aria-busy="true">
    <h2><span class="bone" style="padding-inline-end: 30%"></span>&nbsp;</h2>
    <div class="grid"></div>
    <div class="told"></div>
  </div>
</ha-card>`;
