/** The shoes card in a dashboard's configuration; it takes what the today card takes. */
import type { Hass } from "../home/hass";
import { findPairs, findRunners } from "../home/runner";
import { type TodayConfig, suggestion } from "../today/config";

export const SHOES_TAG = "knee-recovery-shoes-card";

/** The suggestion for an entity of a pair, `null` for every other. */
export function shoesSuggestion(
  hass: Hass,
  entityId: string,
): { readonly config: TodayConfig } | null {
  const ofPair = findRunners(hass)
    .flatMap((runner) => findPairs(hass, runner))
    .some(({ entities }) => Object.values(entities).includes(entityId));
  return ofPair ? suggestion(hass, entityId, SHOES_TAG) : null;
}
