/** Makes a card known to the browser and to Home Assistant's card picker. */
import type { Hass } from "./home/hass";

/** How Home Assistant lists a card from outside. */
export interface CardEntry {
  readonly type: string;
  readonly name: string;
  readonly description: string;
  readonly preview: boolean;
  readonly documentationURL?: string;
  readonly getEntitySuggestion?: (hass: Hass, entityId: string) => unknown;
}

/** How Home Assistant lists a dashboard from outside, under "Community dashboards". */
export interface DashboardEntry {
  readonly type: string;
  readonly strategyType: "dashboard";
  readonly name: string;
  readonly description: string;
  readonly documentationURL?: string;
}

/** Where the cards and the dashboard are described. */
export const DOCUMENTATION =
  "https://github.com/knee-recovery/knee_recovery/blob/main/docs/cards.md";

/** The parts of `window` a card is registered with. */
export interface Page {
  readonly customElements: Pick<CustomElementRegistry, "define" | "get" | "whenDefined">;
  customCards?: CardEntry[];
  customStrategies?: DashboardEntry[];
}

/**
 * Defines an element once, whichever copy of this module comes first.
 *
 * Home Assistant's frontend puts its own registry in place of the browser's while it starts. An
 * element that was defined before that moment is unknown to the new one ("Custom element doesn't
 * exist"), so the definition is repeated as soon as the frontend is there.
 */
export function define(page: Page, tag: string, element: CustomElementConstructor): void {
  const once = (): void => {
    if (!page.customElements.get(tag)) page.customElements.define(tag, element);
  };
  once();
  void page.customElements.whenDefined("home-assistant").then(once);
}

/** Lists a card in the picker, once. */
export function offer(page: Page, entry: CardEntry): void {
  const cards = (page.customCards ??= []);
  if (!cards.some(({ type }) => type === entry.type)) cards.push(entry);
}

/** Lists a dashboard among those of the community, once. */
export function offerDashboard(page: Page, entry: DashboardEntry): void {
  const dashboards = (page.customStrategies ??= []);
  if (!dashboards.some(({ type }) => type === entry.type)) dashboards.push(entry);
}
