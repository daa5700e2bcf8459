/** The entries of twelve weeks, by their local date: what was run, done and felt. */

import { daysBetween, moved, weekOf } from "../home/dates";

export const WEEKS = 12;

/** What is in the diary of one date. */
export interface Day {
  readonly date: string;
  readonly runM: number;
  readonly exercises: boolean;
  /** The worst score of the date; `undefined` when none was logged, which is not 0. */
  readonly pain: number | undefined;
  /** Scores that are asked for now and then, by their measure. */
  readonly scores: readonly (readonly [measure: string, value: number])[];
  /** What the knee did besides hurting. */
  readonly symptoms: readonly string[];
  /** Warning signs: noted, looked for and not there, cleared. */
  readonly signs: readonly Sign[];
  readonly flaredUp: boolean;
  readonly paused: boolean;
  readonly isToday: boolean;
  /** Later than today: part of the grid, and nothing to tell. */
  readonly isAhead: boolean;
}

export type Sign = "flag" | "no_flag" | "cleared";

/** What the days of the grid are made of. */
export const KINDS = ["run", "exercises", "pain", "score", "red_flag"];

/** What lasts: it may have begun before the grid. */
export const LASTING = ["flare_up", "pause"];

/** A flare-up ends by itself unless it is renewed (design.md 5). */
const FLARE_DAYS = 3;

type Plain = Readonly<Record<string, unknown>>;

/** The first date of the grid: twelve weeks, this one included, each from the same weekday. */
export function firstDate(today: string, weekStart: number): string {
  return moved(weekOf(today, weekStart), -7 * (WEEKS - 1));
}

/** From when on what lasts is asked for: somebody can be away for long. */
export function lastingSince(first: string): string {
  return moved(first, -366);
}

/** Reads answers of `get_entries` into the days of the grid, the oldest first. */
export function readDays(
  answer: unknown,
  lasting: unknown,
  first: string,
  today: string,
): readonly Day[] {
  const byDate = new Map<string, Plain[]>();
  for (const entry of entriesOf(answer)) {
    const date = String(entry["local_date"]);
    byDate.set(date, [...(byDate.get(date) ?? []), entry]);
  }
  const switches = entriesOf(lasting);
  return Array.from({ length: 7 * WEEKS }, (_, at) => {
    const date = moved(first, at);
    return dayOf(date, byDate.get(date) ?? [], switches, today);
  });
}

function entriesOf(answer: unknown): readonly Plain[] {
  const { entries } = (answer ?? {}) as { readonly entries?: unknown };
  return Array.isArray(entries) ? (entries as readonly Plain[]) : [];
}

function dayOf(
  date: string,
  entries: readonly Plain[],
  switches: readonly Plain[],
  today: string,
): Day {
  const scores = entries
    .flatMap((entry) => [entry["level"], entry["pain_before"], entry["pain_peak"]])
    .filter((score) => typeof score === "number");
  const metres = entries
    .filter(({ kind }) => kind === "run")
    .map((run) => run["distance_m"])
    .filter((each) => typeof each === "number");
  const isAhead = date > today;
  return {
    date,
    runM: metres.reduce((sum, each) => sum + each, 0),
    exercises: entries.some(({ kind }) => kind === "exercises"),
    pain: scores.length === 0 ? undefined : Math.max(...scores),
    scores: entries.flatMap(({ kind, measure, value }) =>
      kind === "score" && typeof value === "number" ? [[String(measure), value] as const] : [],
    ),
    symptoms: [...new Set(entries.flatMap(({ symptoms }) => listOf(symptoms)))],
    signs: entries.filter(({ kind }) => kind === "red_flag").map(signOf),
    flaredUp: !isAhead && lasts(switches, "flare_up", date, FLARE_DAYS),
    paused: !isAhead && lasts(switches, "pause", date, Infinity),
    isToday: date === today,
    isAhead,
  };
}

function signOf({ cleared, flags }: Plain): Sign {
  if (cleared === true) return "cleared";
  return listOf(flags).length > 0 ? "flag" : "no_flag";
}

function listOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

/** Whether what was turned on last is on at the end of a date. */
function lasts(switches: readonly Plain[], kind: string, date: string, days: number): boolean {
  const last = switches
    .filter((each) => each["kind"] === kind && String(each["local_date"]) <= date)
    .at(-1);
  return last?.["on"] === true && daysBetween(String(last["local_date"]), date) < days;
}
