/** The shoes card: each pair, how far it went, and which the next run is on. */
import { LitElement, type PropertyValues, type TemplateResult, html, nothing } from "lit";
import { explain } from "../home/actions";
import { type Hass, concerns } from "../home/hass";
import { noticePart } from "../home/notice-part";
import { type Choice, chooseRunner, findRunners } from "../home/runner";
import { homeStyle } from "../home/style";
import { WordLoader } from "../home/words";
import { FORM, type TodayConfig, checkConfig, stubConfig } from "../today/config";
import { tick, warning } from "../today/shapes";
import { partsStyle } from "../today/style-parts";
import { TapLog } from "../today/tap-log";
import { shoeTap } from "../today/taps";
import { shoesStyle } from "./style";
import { type PairRow, type Shoes, type ShoesView, shoesView, watchedShoes } from "./view";

export class KneeRecoveryShoesCard extends LitElement {
  static override styles = [homeStyle, partsStyle, shoesStyle];
  static getConfigForm = (): typeof FORM => FORM;
  static getStubConfig = stubConfig;

  /** Set by Home Assistant while the card is shown in an editor: a tap there changes nothing. */
  preview = false;

  private home: Hass | undefined;
  private config: TodayConfig = {};
  private choice: Choice | undefined;
  private view: ShoesView = { kind: "waiting" };
  private readonly words = new WordLoader();
  private readonly log = new TapLog({
    explain: (error) => explain(this.house(), error),
    changed: () => this.requestUpdate(),
  });

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
    const ids = this.choice === undefined ? [] : watchedShoes(after, this.choice);
    if (before === undefined || concerns(before, after, ids)) this.requestUpdate();
  }

  get hass(): Hass | undefined {
    return this.home;
  }

  /** In rows of about 50 pixels, for dashboards that stack cards by height. */
  getCardSize(): number {
    return this.view.kind === "shoes" ? 1 + 2 * this.view.pairs.length : 5;
  }

  /** A full section wide, as tall as its pairs. */
  getGridOptions(): Readonly<Record<string, number | string>> {
    return { columns: 12, min_columns: 6, rows: "auto" };
  }

  protected override willUpdate(_changed: PropertyValues): void {
    if (this.home === undefined) return;
    this.choice ??= chooseRunner(findRunners(this.home), this.home, this.config);
    this.view = shoesView(this.home, this.choice);
  }

  protected override render(): TemplateResult {
    switch (this.view.kind) {
      case "waiting":
        return waiting;
      case "notice":
        return noticePart(this.view);
      case "shoes":
        return this.shelf(this.view);
    }
  }

  private house(): Hass {
    if (this.home === undefined) throw new Error("Home Assistant is not there yet.");
    return this.home;
  }

  private take(view: Shoes, name: string): void {
    if (this.preview || view.choice === undefined) return;
    const place = { hass: () => this.house(), entryId: view.entryId, say: view.say };
    void this.log.tap(shoeTap(place, view.choice, name));
  }

  private shelf(view: Shoes): TemplateResult {
    const { failed, said, undoable } = this.log;
    return html`<ha-card>
      <div class="shelf">
        <h2>${view.title}</h2>
        ${view.pairs.map((pair) => this.pair(view, pair))}
        <div class="answer slim">
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
      </div>
    </ha-card>`;
  }

  private pair(view: Shoes, pair: PairRow): TemplateResult {
    const { canTake, forecast, isNext, isWorn, left, name, run, share, wear } = pair;
    const { say } = view;
    return html`<section class="pair ${isWorn ? "worn" : ""}">
      <div class="head">
        <h3>${name}</h3>
        ${isNext ? html`<span class="next">${say("card_shoe_next")}</span>` : nothing}
        ${
          canTake
            ? html`<button
                type="button"
                class="act"
                aria-label="${say("card_shoe_take_short")}: ${name}"
                @click=${() => this.take(view, name)}
              >
                ${say("card_shoe_take_short")}
              </button>`
            : nothing
        }
      </div>
      <div class="track ${share === undefined ? "open" : ""}" aria-hidden="true">
        ${
          share === undefined
            ? nothing
            : html`<div class="bar" style="inline-size: ${Math.round(share * 100)}%"></div>`
        }
      </div>
      <div class="facts">
        <p>${run} <span class="label">${wear}</span></p>
        <p>${left}</p>
      </div>
      ${forecast ? html`<p class="label">${forecast}</p>` : nothing}
    </section>`;
  }
}

const waiting = html`<ha-card>
  <div class="waiting shelf" aria-busy="true">
    <h2><span class="bone" style="padding-inline-end: 30%"></span>&nbsp;</h2>
    <div class="pair"></div>
    <div class="pair"></div>
  </div>
</ha-card>`;
