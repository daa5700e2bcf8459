/** The integration's actions as the cards call them, and their refusals in the reader's words. */
import { DOMAIN, type Hass, type Values } from "./hass";
import { sayWith } from "./words";

/** What is logged with one tap. */
export interface PainTap {
  readonly entryId: string | undefined;
  readonly level: number;
  /** Which waiting question it answers, if one waits. */
  readonly moment: string | undefined;
}

/** Logs a pain score; answers with the id of the entry once it is on disk. */
export async function logPain(hass: Hass, tap: PainTap): Promise<string | undefined> {
  const answer = await call(hass, "log_pain", tap.entryId, {
    level: tap.level,
    ...(tap.moment === undefined ? {} : { moment: tap.moment }),
  });
  const id = (answer as { readonly entry_id?: unknown } | null | undefined)?.entry_id;
  return typeof id === "string" ? id : undefined;
}

/** Takes an entry back. */
export async function undo(hass: Hass, entryId: string | undefined, id: string): Promise<void> {
  await call(hass, "undo", entryId, { entry_id: id });
}

async function call(
  hass: Hass,
  action: string,
  entryId: string | undefined,
  data: Readonly<Record<string, unknown>>,
): Promise<unknown> {
  const runner = entryId === undefined ? {} : { config_entry_id: entryId };
  // The card says itself what went wrong, next to the button: no toast on top of it.
  const answer = await hass.callService(
    DOMAIN,
    action,
    { ...data, ...runner },
    undefined,
    false,
    true,
  );
  return answer.response;
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
      const message = localize(path, refusal.translation_placeholders);
      if (message) return message;
    } catch {
      // Without its words the refusal is told in general terms.
    }
  }
  return say("card_error");
}
