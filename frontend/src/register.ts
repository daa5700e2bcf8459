/** Makes a card known to the browser and to Home Assistant's card picker. */
import { DOMAIN, type Hass, theHouse } from "./home/hass";
import { sayWith } from "./home/words";

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

/** A name or a description: English, and the word that says it in the house's language. */
export type Wording = (say: (key: string, english: string) => string) => string;

/**
 * Names an entry in the language of the house.
 *
 * The picker reads its entries when it is opened, long after this module is, so each is looked up
 * then. English stands in while the house, or its words, are not there.
 */
export function worded<Entry extends object>(
  entry: Entry,
  name: Wording,
  description: Wording,
  house: () => Pick<Hass, "localize"> | undefined = theHouse,
): Entry & { readonly name: string; readonly description: string } {
  const say = (key: string, english: string): string => {
    const home = house();
    return (home && sayWith(home.localize)(key)) || english;
  };
  return Object.defineProperties(entry, {
    name: { enumerable: true, get: () => name(say) },
    description: { enumerable: true, get: () => description(say) },
  }) as Entry & { readonly name: string; readonly description: string };
}

/** Where the pickers of cards and of dashboards are opened from. */
const PANELS = ["ha-panel-lovelace", "ha-panel-config"];

/** Asks for the words of the entries before anybody can open a picker. */
export function askForWords(
  page: Pick<Page, "customElements">,
  house: () => Pick<Hass, "loadBackendTranslation"> | undefined = theHouse,
): void {
  const ask = (): void => {
    // Without an answer the names stay English.
    void house()
      ?.loadBackendTranslation("common", DOMAIN)
      .catch(() => undefined);
  };
  void page.customElements.whenDefined("home-assistant").then(() => {
    for (const panel of PANELS) void page.customElements.whenDefined(panel).then(ask);
  });
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
