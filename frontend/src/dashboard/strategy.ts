/** The dashboard strategy as Home Assistant meets it: an element that is never drawn. */
import { DOMAIN, type Hass } from "../home/hass";
import { sayWith } from "../home/words";
import { EDITOR_TAG } from "./editor";
import { type View, dashboardViews } from "./views";

/** Of `custom:knee-recovery`. */
export const STRATEGY_TAG = "ll-strategy-dashboard-knee-recovery";

export class KneeRecoveryDashboard extends HTMLElement {
  static getCreateSuggestions = (): { readonly title: string; readonly icon: string } => ({
    title: "Knee recovery",
    icon: "mdi:run",
  });

  static getConfigElement = (): HTMLElement => document.createElement(EDITOR_TAG);

  static async generate(config: unknown, hass: Hass): Promise<{ readonly views: readonly View[] }> {
    // The titles are part of what is generated: the words must be here before.
    const localize = await hass.loadBackendTranslation("common", DOMAIN);
    const isKnown = (tag: string): boolean => customElements.get(tag) !== undefined;
    return { views: dashboardViews(config, hass, sayWith(localize), isKnown) };
  }
}
