/** The load card: weeks as bars under the runner's own ceiling, and the knee above them. */
import { LitElement, type PropertyValues, type TemplateResult, html, nothing } from "lit";
import { ask, explain } from "../home/actions";
import { dateIn } from "../home/dates";
import { type Hass, concerns } from "../home/hass";
import { noticePart } from "../home/notice-part";
import { type Choice, chooseRunner, findRunners } from "../home/runner";
import { homeStyle } from "../home/style";
import { WordLoader } from "../home/words";
import { tick, warning } from "../today/shapes";
import { partsStyle } from "../today/style-parts";
import { type Tap, TapLog } from "../today/tap-log";
import type { Place } from "../today/taps";
import { type Span, askedSince } from "./bars";
import { chartPart, spansPart } from "./chart-part";
import { type LoadConfig, USUAL_SPAN, checkLoadConfig, loadForm, stubConfig } from "./config";
import { type Draft, changesOf, draftOf } from "./draft";
import { LoadFeed } from "./feed";
import { AT_ONCE, type RunRow } from "./opened";
import { type Run, readRuns } from "./runs";
import { type Editing, openedPart } from "./runs-part";
import { NO_CURVES, askForCurves, readCurves } from "./statistics";
import { loadStyle } from "./style";
import { editTap, removeTap, splitTap } from "./taps";
import { type Load, type LoadView, loadView, watchedLoad, weeksOf } from "./view";

export class KneeRecoveryLoadCard extends LitElement {
  static override styles = [homeStyle, partsStyle, loadStyle];
  static getConfigForm = (): ReturnType<typeof loadForm> => loadForm();
  static getStubConfig = stubConfig;

  /** Set by Home Assistant while the card is shown in an editor: a tap there changes nothing. */
  preview = false;

  private home: Hass | undefined;
  private config: LoadConfig = {};
  private choice: Choice | undefined;
  private view: LoadView = { kind: "waiting" };
  private span: Span = USUAL_SPAN;
  private opened: string | undefined;
  private openedRuns: readonly Run[] | undefined;
  private shown = AT_ONCE;
  private editing: Editing | undefined;
  private met: string | undefined;
  private readonly words = new WordLoader();
  private readonly log = new TapLog({
    explain: (error) => explain(this.house(), error),
    changed: () => this.answered(),
  });
  private feed = this.newFeed();

  setConfig(config: unknown): void {
    this.config = checkLoadConfig(config);
    this.choice = undefined;
    this.span = this.config.range ?? USUAL_SPAN;
    if (this.home !== undefined) this.refresh();
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
    const ids = this.choice === undefined ? [] : watchedLoad(this.choice);
    if (before !== undefined && !concerns(before, after, ids)) return;
    this.refresh();
    this.requestUpdate();
  }

  get hass(): Hass | undefined {
    return this.home;
  }

  /** In rows of about 50 pixels, for dashboards that stack cards by height. */
  getCardSize(): number {
    return 9;
  }

  /** A full section wide, as tall as its words. */
  getGridOptions(): Readonly<Record<string, number | string>> {
    return { columns: 12, min_columns: 6, rows: "auto" };
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.feed.rest();
  }

  private house(): Hass {
    if (this.home === undefined) throw new Error("Home Assistant is not there yet.");
    return this.home;
  }

  private chosen(): Choice {
    const hass = this.house();
    this.choice ??= chooseRunner(findRunners(hass), hass, this.config);
    return this.choice;
  }

  private refresh(): void {
    const choice = this.chosen();
    const runner = choice.kind === "one" ? choice.runner.deviceId : undefined;
    if (runner !== this.met) {
      // Nothing of one runner shows on the card of another.
      this.met = runner;
      this.feed.rest();
      this.feed = this.newFeed();
      this.opened = this.openedRuns = this.editing = undefined;
    }
    if (choice.kind === "one") void this.feed.refresh(this.span);
    if (this.opened !== undefined) void this.loadOpened();
  }

  private newFeed(): LoadFeed {
    const feed = new LoadFeed({
      entries: (span) => {
        const start = askedSince(weeksOf(this.house(), this.chosen(), span, Date.now()));
        return ask(this.house(), this.entryId(), "get_entries", { start, kinds: ["run"] });
      },
      curves: async (span) => {
        const entryId = this.entryId();
        if (entryId === undefined) return NO_CURVES;
        const weeks = weeksOf(this.house(), this.chosen(), span, Date.now());
        const since = span === "all" ? undefined : askedSince(weeks);
        const answer = await this.house().callWS(askForCurves(entryId, since));
        return readCurves(answer, entryId, dateIn(this.house().config.time_zone));
      },
      changed: () => {
        if (feed === this.feed) this.requestUpdate();
      },
    });
    return feed;
  }

  private entryId(): string | undefined {
    const choice = this.chosen();
    return choice.kind === "one" ? choice.runner.entryId : undefined;
  }

  /** All years are drawn without their runs: those of one bar are asked for when it is opened. */
  private async loadOpened(): Promise<void> {
    const { opened, view } = this;
    if (this.span !== "all" || view.kind !== "load" || opened === undefined) return;
    const bar = view.slots.find(({ from }) => from === opened);
    if (bar === undefined) return;
    const { from: start, to: end } = bar;
    try {
      const answer = await ask(this.house(), this.entryId(), "get_entries", {
        start,
        end,
        kinds: ["run"],
      });
      if (this.opened !== opened) return;
      this.openedRuns = readRuns(answer);
      this.requestUpdate();
    } catch {
      // The house is away for a moment: the next change asks again.
    }
  }

  protected override willUpdate(_changed: PropertyValues): void {
    if (this.home === undefined) return;
    const { opened, openedRuns, shown, span } = this;
    const chosen = { span, from: opened, runs: openedRuns, shown };
    this.view = loadView(this.home, this.chosen(), this.feed.heard, chosen, Date.now());
  }

  protected override render(): TemplateResult {
    switch (this.view.kind) {
      case "waiting":
        return waiting;
      case "notice":
        return noticePart(this.view);
      case "load":
        return this.load(this.view);
    }
  }

  private choose(span: Span): void {
    this.span = span;
    this.opened = this.openedRuns = this.editing = undefined;
    void this.feed.ask(span);
    this.requestUpdate();
  }

  private open(from: string): void {
    this.opened = this.opened === from ? undefined : from;
    this.openedRuns = this.editing = undefined;
    this.shown = AT_ONCE;
    void this.loadOpened();
    this.requestUpdate();
  }

  private load(view: Load): TemplateResult {
    const { failed, said, undoable } = this.log;
    const taps = {
      open: (from: string) => this.open(from),
      choose: (span: Span) => this.choose(span),
    };
    return html`<ha-card>
      <div class="load" aria-busy=${view.span === this.span ? "false" : "true"}>
        <div class="top">
          <div>
            <h2>${view.title}</h2>
            ${
              view.week
                ? html`<p class="headline">
                    <strong
                      >${view.week.number}<span class="unit">&nbsp;${view.week.unit}</span></strong
                    >
                    <span class="label">${view.say("card_load_this_week")}</span>
                  </p>`
                : nothing
            }
            ${view.notes.map((note) => html`<p class="label">${note}</p>`)}
          </div>
          ${spansPart(view, this.span, taps)}
        </div>
        ${chartPart(view, this.opened, taps)}
      </div>
      ${
        view.opened
          ? openedPart(view, view.opened, this.editing, this.log.busy, this.runTaps(view))
          : html`<p class="hint label">${view.say("card_load_hint")}</p>`
      }
      <div class="answer slim ${said || failed ? "" : "none"}">
        <div class="said">
          ${failed ? warning : said ? tick : nothing}
          <p role="alert">${failed}</p>
          <p role="status">${said}</p>
        </div>
        ${
          undoable
            ? html`<button type="button" class="undo" @click=${() => this.log.undo()}>
                ${view.say("card_undo")}
              </button>`
            : nothing
        }
      </div>
    </ha-card>`;
  }

  private runTaps(view: Load): Parameters<typeof openedPart>[4] {
    const { unit } = view;
    const place: Place = { hass: () => this.house(), entryId: view.entryId, say: view.say };
    const put = (editing: Editing | undefined): void => {
      this.editing = editing;
      this.requestUpdate();
    };
    const close = (): void => {
      this.back = this.editing?.id;
      put(undefined);
    };
    return {
      open: (from) => this.open(from),
      more: () => {
        this.shown += AT_ONCE;
        this.requestUpdate();
      },
      edit: ({ run }) => {
        this.fresh = true;
        put({ id: run.id, draft: draftOf(run, unit, this.house().locale), isSure: false });
      },
      type: (field: keyof Draft, text: string) => {
        if (this.editing) {
          put({ ...this.editing, draft: { ...this.editing.draft, [field]: text }, isSure: false });
        }
      },
      close,
      save: ({ run }: RunRow) => {
        if (!this.editing) return;
        const before = draftOf(run, unit, this.house().locale);
        const changes = changesOf(before, this.editing.draft, unit);
        if (changes === undefined) close();
        else this.send(editTap(place, run, changes));
      },
      remove: ({ run }) => {
        if (!this.editing) return;
        if (this.editing.isSure) this.send(removeTap(place, run));
        else put({ ...this.editing, isSure: true });
      },
      split: ({ run }) => this.send(splitTap(place, run)),
    };
  }

  private send(tap: Tap): void {
    if (!this.preview) void this.log.tap(tap);
  }

  /** What was written is seen in the bars; a form stays open only over a refusal. */
  private answered(): void {
    const { at } = this.log.phase;
    if (at === "sent" || at === "undone") {
      this.editing = undefined;
      this.refresh();
    }
    this.requestUpdate();
  }

  private fresh = false;
  private back: string | undefined;

  protected override updated(_changed: PropertyValues): void {
    // The keyboard goes along into the form and back to its button.
    if (this.fresh) this.renderRoot.querySelector<HTMLElement>(".editing input")?.focus();
    if (this.back !== undefined) {
      const run = CSS.escape(this.back);
      this.renderRoot.querySelector<HTMLElement>(`[data-run="${run}"]`)?.focus();
    }
    this.fresh = false;
    this.back = undefined;
  }
}

const waiting = html`<ha-card>
  <div class="waiting load" aria-busy="true">
    <h2><span class="bone" style="padding-inline-end: 30%"></span>&nbsp;</h2>
  </div>
</ha-card>`;
