/** The entries of twelve weeks, by their local date: what was run, done and felt. */

import { moved, weekOf } from "../home/dates";

export const WEEKS = 12;

/** What is in the diary of one date. */
export interface Day {
  readonly date: string;
  readonly runM: number;
  readonly exercises: boolean;
  /** The worst score of the date; `undefined` when none was logged, which is not 0. */
  readonly pain: number | undefined;
  readonly isToday: boolean;
  /** Later than today: part of the grid, and nothing to tell. */
  readonly isAhead: boolean;
}

type Plain = Readonly<Record<string, unknown>>;

/** The first date of the grid: twelve weeks, this one included, each from the same weekday. */
export function firstDate(today: string, weekStart: number): string {
  return moved(weekOf(today, weekStart), -7 * (WEEKS - 1));
}

/** Reads an answer of `get_entries` into the days of the grid, the oldest first. */
export function readDays(answer: unknown, first: string, today: string): readonly Day[] {
  const { entries } = (answer ?? {}) as { readonly entries?: unknown };
  const byDate = new Map<string, Plain[]>();
  for (const entry of Array.isArray(entries) ? (entries as readonly Plain[]) : []) {
    const date = String(entry["local_date"]);
    byDate.set(date, [...(byDate.get(date) ?? []), entry]);
  }
  return Array.from({ length: 7 * WEEKS }, (_, at) => {
    const date = moved(first, at);
    return dayOf(date, byDate.get(date) ?? [], today);
  });
}

function dayOf(date: string, entries: readonly Plain[], today: string): Day {
  const scores = entries
    .flatMap((entry) => [entry["level"], entry["pain_before"], entry["pain_peak"]])
    .filter((score) => typeof score === "number");
  const metres = entries
    .filter(({ kind }) => kind === "run")
    .map((run) => run["distance_m"])
    .filter((each) => typeof each === "number");
  return {
    date,
    runM: metres.reduce((sum, each) => sum + each, 0),
    exercises: entries.some(({ kind }) => kind === "exercises"),
    pain: scores.length === 0 ? undefined : Math.max(...scores),
    isToday: date === today,
    isAhead: date > today,
  };
}
