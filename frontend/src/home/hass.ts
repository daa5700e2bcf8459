/** The slice of Home Assistant's `hass` object that the cards read, and nothing more. */

/** One entity's state; Home Assistant replaces the object whenever anything in it changes. */
export interface StateObject {
  readonly entity_id: string;
  readonly state: string;
  readonly attributes: Readonly<Record<string, unknown>>;
}

/** What the frontend knows of an entity from the registry. */
export interface EntityEntry {
  readonly entity_id: string;
  readonly device_id?: string | null;
  readonly platform?: string;
  readonly translation_key?: string | null;
}

/** What the frontend knows of a device; 2026.11 names its entry once, older ones in a list. */
export interface DeviceEntry {
  readonly id: string;
  readonly name?: string | null;
  readonly name_by_user?: string | null;
  readonly config_entry_id?: string | null;
  readonly primary_config_entry?: string | null;
  readonly config_entries?: readonly string[];
  readonly identifiers?: readonly (readonly [domain: string, id: string])[];
  readonly disabled_by?: string | null;
}

/** The reader's language and how they want numbers written. */
export interface Locale {
  readonly language: string;
  readonly number_format: string;
}

/** Values for the placeholders of a sentence. */
export type Values = Readonly<Record<string, string | number>>;

/** Looks a word up in the reader's language; an empty string when there is none. */
export type Localize = (key: string, values?: Values) => string;

/** What the frontend knows of an action: its fields and how each is chosen. */
export interface ActionEntry {
  readonly fields?: Readonly<Record<string, unknown>>;
}

/** What an action answers when asked for data. */
export interface ActionAnswer {
  readonly response?: unknown;
}

export interface Hass {
  readonly states: Readonly<Record<string, StateObject | undefined>>;
  readonly entities: Readonly<Record<string, EntityEntry>>;
  readonly devices: Readonly<Record<string, DeviceEntry | undefined>>;
  readonly language: string;
  readonly locale: Locale;
  readonly localize: Localize;
  readonly config: {
    readonly unit_system: { readonly length: string };
    readonly time_zone?: string;
  };
  readonly services?: Readonly<
    Record<string, Readonly<Record<string, ActionEntry | undefined>> | undefined>
  >;
  readonly user?: { readonly is_admin: boolean };
  callWS(message: Readonly<Record<string, unknown>>): Promise<unknown>;
  loadBackendTranslation(category: string, integration: string): Promise<Localize>;
  callService(
    domain: string,
    service: string,
    data: Readonly<Record<string, unknown>>,
    target: undefined,
    notifyOnError: boolean,
    returnResponse: boolean,
  ): Promise<ActionAnswer>;
}

/** The integration's name in Home Assistant: of its entities, its actions and its words. */
export const DOMAIN = "knee_recovery";

/** The home this page belongs to, for what is asked outside a card; not there at once. */
export function theHouse(page: Pick<Document, "querySelector"> = document): Hass | undefined {
  return page.querySelector<Element & { readonly hass?: Hass }>("home-assistant")?.hass;
}

/** Whether a newer `hass` differs in anything the card shows. */
export function concerns(before: Hass, after: Hass, entityIds: readonly string[]): boolean {
  return (
    before.localize !== after.localize ||
    before.locale !== after.locale ||
    before.entities !== after.entities ||
    before.devices !== after.devices ||
    before.config !== after.config ||
    before.user !== after.user ||
    entityIds.some((id) => before.states[id] !== after.states[id])
  );
}
