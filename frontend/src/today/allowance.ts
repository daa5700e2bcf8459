/** How far may I run today, and which of my limits says so. */
import { numberIn, numberOf, textIn } from "../home/attributes";
import { type Distance, type DistanceFormat, formatDay, formatPercent } from "../home/format";
import type { Locale, StateObject } from "../home/hass";
import type { Say } from "../home/words";

/** A piece of the headline; the distance is set apart from the words around it. */
export type HeadlinePart = string | Distance;

export interface Allowance {
  readonly headline: readonly HeadlinePart[];
  /** Whether the headline is words in place of a distance. */
  readonly held: boolean;
  /** Full sentences: the limit that binds, and the day from which nothing holds. */
  readonly reasons: readonly string[];
}

/** What is said in place of a distance while a reason holds running back. */
const HOLDS: Readonly<Record<string, string>> = {
  red_flag: "card_on_hold",
  flare_up: "card_on_hold",
  red_rest: "card_rest_day",
  amber_rest: "card_rest_day",
  rest_day: "card_rest_day",
  check_pending: "card_check_first",
  no_baseline: "card_no_limit_yet",
};

/** Where the distance goes in a translated headline; no language has this character. */
const HERE = "\ue000";

/** Reads the allowance; its state is in the unit of `distances`. */
export function readAllowance(
  state: StateObject,
  say: Say,
  distances: DistanceFormat,
  locale: Locale,
): Allowance {
  const reason = textIn(state, "reason") ?? "";
  const runToday = numberIn(state, "run_today_m") ?? 0;
  const hold = HOLDS[reason];
  const parts = hold ? [say(hold)] : headline(numberOf(state), runToday > 0, say, distances);
  // An open question is answered, not waited out.
  const until = reason === "check_pending" ? undefined : textIn(state, "until");
  const next = hold && until ? say("card_next_run", { until: formatDay(until, locale) }) : "";
  const why = reasonInWords(state, reason, runToday > 0, say, distances, locale);
  return {
    headline: parts,
    held: parts.every((part) => typeof part === "string"),
    reasons: [why, next].filter((words) => words !== ""),
  };
}

function headline(
  value: number | undefined,
  afterRun: boolean,
  say: Say,
  distances: DistanceFormat,
): readonly HeadlinePart[] {
  if (value === undefined) return [say("card_not_known")];
  const distance = distances.allowance(value);
  if (distance.number === "0") return [say("card_nothing_left")];
  const sentence = say(afterRun ? "card_left" : "card_up_to", { distance: HERE });
  const [before = "", after = ""] = sentence.split(HERE);
  return [before, distance, after].filter((part) => part !== "");
}

function reasonInWords(
  state: StateObject,
  reason: string,
  afterRun: boolean,
  say: Say,
  distances: DistanceFormat,
  locale: Locale,
): string {
  if (reason === "") return "";
  const values: Record<string, string> = {};
  const percent = numberIn(state, "limit_percent");
  if (percent !== undefined) values["percent"] = formatPercent(percent, locale);
  for (const name of ["longest", "week_before", "last_7_days", "run_today"]) {
    const metres = numberIn(state, `${name}_m`);
    if (metres !== undefined) values[name] = distances.text(metres);
  }
  const exact = afterRun ? say(`allowance_${reason}_after_run`, values) : "";
  return exact || say(`allowance_${reason}`, values);
}
