/** The integration's actions as the cards call them, and their refusals in the reader's words. */
import { formatNumber } from "./format";
import { DOMAIN, type Hass, type Locale, type Values } from "./hass";
import { sayWith } from "./words";

type Data = Readonly<Record<string, unknown>>;

/** What came of telling the diary something. */
export interface Told {
  /** The entry that can be taken back. */
  readonly id: string | undefined;
  /** Why an answer is kept and does not count; `undefined` when it does. */
  readonly uncounted: string | undefined;
}

/** Tells the diary something; answers once it is on disk. */
export async function tell(
  hass: Hass,
  entryId: string | undefined,
  action: string,
  data: Data = {},
): Promise<Told> {
  const answer = await ask(hass, entryId, action, data);
  const { entry_id: id, counts_reason: reason } = (answer ?? {}) as Data;
  return {
    id: typeof id === "string" ? id : undefined,
    uncounted: typeof reason === "string" ? reason : undefined,
  };
}

/** Calls an action of a runner and gives its answer as it came. */
export async function ask(
  hass: Hass,
  entryId: string | undefined,
  action: string,
  data: Data = {},
): Promise<unknown> {
  const runner = entryId === undefined ? {} : { config_entry_id: entryId };
  return (await call(hass, DOMAIN, action, { ...data, ...runner }, true)).response;
}

/** Takes an entry back. */
export async function undo(hass: Hass, entryId: string | undefined, id: string): Promise<void> {
  await ask(hass, entryId, "undo", { entry_id: id });
}

/** Ticks an item of a to-do list, or takes the tick away. */
export async function tick(hass: Hass, listId: string, item: string, done: boolean): Promise<void> {
  const status = done ? "completed" : "needs_action";
  await call(hass, "todo", "update_item", { entity_id: listId, item, status }, false);
}

/** Chooses an option of a select. */
export async function choose(hass: Hass, selectId: string, option: string): Promise<void> {
  await call(hass, "select", "select_option", { entity_id: selectId, option }, false);
}

async function call(
  hass: Hass,
  domain: string,
  action: string,
  data: Data,
  answers: boolean,
): Promise<{ readonly response?: unknown }> {
  // The card says itself what went wrong, next to the button: no toast on top of it.
  return hass.callService(domain, action, data, undefined, false, answers);
}

interface Refusal {
  readonly translation_domain?: string;
  readonly translation_key?: string;
  readonly translation_placeholders?: Values;
  readonly error?: { readonly code?: unknown };
}

/** What the websocket client says when the connection broke before an answer came. */
const CONNECTION_LOST = 3;

/** Says in the reader's language why an action did not go through. */
export async function explain(hass: Hass, error: unknown): Promise<string> {
  const say = sayWith(hass.localize);
  const refusal = (error ?? {}) as Refusal;
  if (error === CONNECTION_LOST || refusal.error?.code === CONNECTION_LOST) {
    return say("card_error_connection");
  }
  const { translation_domain: domain, translation_key: key } = refusal;
  if (domain && key) {
    try {
      const localize = await hass.loadBackendTranslation("exceptions", domain);
      const path = `component.${domain}.exceptions.${key}.message`;
      const values = inStyle(refusal.translation_placeholders ?? {}, hass.locale);
      const message = localize(path, await withFieldName(hass, values));
      if (message) return message;
    } catch {
      // Without its words the refusal is told in general terms.
    }
  }
  return say("card_error");
}

/** The server writes "0.1 km" for everyone: here a decimal is written as the reader has it. */
function inStyle(values: Values, locale: Locale): Values {
  const written = (value: string | number) =>
    String(value).replace(/^(-?\d+)[.,](\d+)(?= |$)/, (_, whole: string, rest: string) =>
      formatNumber(Number(`${whole}.${rest}`), locale, { minimumFractionDigits: rest.length }),
    );
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, written(value)]));
}

/** The field that was refused goes by its name on the page: "Distance", and not `distance`. */
async function withFieldName(hass: Hass, values: Values): Promise<Values> {
  const field = values["field"];
  if (field === undefined) return values;
  const localize = await hass.loadBackendTranslation("services", DOMAIN);
  const names = Object.keys(hass.services?.[DOMAIN] ?? {}).map((action) =>
    localize(`component.${DOMAIN}.services.${action}.fields.${field}.name`),
  );
  return { ...values, field: names.find(Boolean) ?? field };
}
