/** Reasons in words: a key and its values from an attribute become a sentence. */
import { listIn } from "../home/attributes";
import { formatNumber } from "../home/format";
import type { Locale, StateObject } from "../home/hass";
import type { Say } from "../home/words";

/** The sentences for the light's reasons, in their order; a reason without words is left out. */
export function lightReasons(light: StateObject, say: Say, locale: Locale): readonly string[] {
  const details = listIn(light, "reason_details");
  const reasons = details.length > 0 ? details : listIn(light, "reasons").map((key) => ({ key }));
  return inWords("light", reasons, say, locale);
}

/** What the knee says against starting a run right now. */
export function notNow(
  allowance: StateObject | undefined,
  say: Say,
  locale: Locale,
): readonly string[] {
  return inWords("not_now", listIn(allowance, "not_now_details"), say, locale);
}

function inWords(
  family: string,
  reasons: readonly unknown[],
  say: Say,
  locale: Locale,
): readonly string[] {
  return reasons
    .map((reason) => sentence(family, reason, say, locale))
    .filter((words) => words !== "");
}

function sentence(family: string, reason: unknown, say: Say, locale: Locale): string {
  if (typeof reason !== "object" || reason === null) return "";
  const { key, ...rest } = reason as Readonly<Record<string, unknown>>;
  const values: Record<string, string> = {};
  for (const [name, value] of Object.entries(rest)) {
    values[name] = typeof value === "number" ? formatNumber(value, locale) : String(value);
  }
  // A missing answer has its own sentence per question, so that none is put together from parts.
  const exact = "check" in values ? say(`${family}_${key}_${values["check"]}`, values) : "";
  return exact || say(`${family}_${key}`, values);
}
