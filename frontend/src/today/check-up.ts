/** The check-up: the warning signs that are looked through once a week, and after a red run. */
import { DOMAIN, type Hass } from "../home/hass";
import type { Say } from "../home/words";

export interface Sign {
  readonly key: string;
  readonly text: string;
}

/** Asked only after a fall or a blow (Ottawa knee rule). */
const AFTER_TRAUMA = new Set([
  "age_55_or_over",
  "kneecap_tender",
  "outer_bone_tender",
  "cannot_bend_to_90",
  "cannot_take_four_steps",
]);

interface Field {
  readonly selector?: { readonly select?: { readonly options?: unknown } };
}

/** The signs in the order the integration asks them, the most urgent first. */
export function readSigns(hass: Hass, say: Say, trauma: boolean): readonly Sign[] {
  const action = hass.services?.[DOMAIN]?.["log_check_up"];
  const options = (action?.fields?.["flags"] as Field | undefined)?.selector?.select?.options;
  if (!Array.isArray(options)) return [];
  return options
    .filter((key) => typeof key === "string")
    .filter((key) => trauma || !AFTER_TRAUMA.has(key))
    .map((key) => ({ key, text: say(`flag_${key}`) }))
    .filter(({ text }) => text !== "");
}
