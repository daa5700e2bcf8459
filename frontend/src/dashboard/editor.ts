/** The visual editor of the dashboard: whose it is. */
import { LitElement, type TemplateResult, css, html } from "lit";
import type { Hass } from "../home/hass";
import { findRunners } from "../home/runner";
import { sayWith } from "../home/words";
import type { DashboardConfig } from "./views";

export const EDITOR_TAG = "knee-recovery-dashboard-editor";

export class KneeRecoveryDashboardEditor extends LitElement {
  static override properties = { hass: { attribute: false } };
  static override styles = css`
    label {
      display: grid;
      gap: 8px;
    }
    select {
      min-block-size: 48px;
      padding: 0 12px;
      border: 1px solid var(--secondary-text-color, #5e5e5e);
      border-radius: 12px;
      background: var(--card-background-color, #fff);
      color: var(--primary-text-color, #141414);
      font: inherit;
    }
    p {
      margin: 0;
      color: var(--secondary-text-color, #5e5e5e);
    }
  `;

  declare hass: Hass | undefined;
  private config: DashboardConfig = {};

  setConfig(config: DashboardConfig): void {
    this.config = config;
    this.requestUpdate();
  }

  protected override render(): TemplateResult {
    if (this.hass === undefined) return html``;
    const say = sayWith(this.hass.localize);
    const { device_id: chosen = "" } = this.config;
    return html`<label>
      <span>${say("card_editor_runner")}</span>
      <select @change=${(event: Event) => this.choose((event.target as HTMLSelectElement).value)}>
        <option value="" .selected=${chosen === ""}>${say("card_editor_everyone")}</option>
        ${findRunners(this.hass).map(
          ({ deviceId, name }) =>
            html`<option value=${deviceId} .selected=${deviceId === chosen}>${name}</option>`,
        )}
      </select>
      <p>${say("card_editor_runner_help")}</p>
    </label>`;
  }

  private choose(deviceId: string): void {
    const { device_id: _before, ...rest } = this.config;
    const config = deviceId === "" ? rest : { ...rest, device_id: deviceId };
    const detail = { config };
    this.dispatchEvent(
      new CustomEvent("config-changed", { detail, bubbles: true, composed: true }),
    );
  }
}
