/** The bars of the chart: weeks, or months and years, and what each came to. */
import { daysBetween, moved, weekOf } from "../home/dates";
import type { Run } from "./runs";
import type { Curves, Figure } from "./statistics";

/** How far back the chart looks: weeks, or all there is. */
export const SPANS = [6, 12, 26, 52, "all"] as const;

export type Span = (typeof SPANS)[number];

/** A week of less says nothing in percent (evidence.md 3.2). */
export const RAMP_FLOOR_M = 5000;

/** More bars than these are gathered into wider ones. */
const MOST_MONTHS = 48;

/** Weeks whose days say what a week usually brings. */
const USUAL_WEEKS = 4;

export interface Bar {
  /** First and last date. */
  readonly from: string;
  readonly to: string;
  readonly runM: number;
  /** How many runs; `undefined` where only the sum is known. */
  readonly runs: number | undefined;
  /** Metres by pair; a run without a pair is under "". */
  readonly byShoe: readonly (readonly [shoe: string, metres: number])[];
  /** Metres of the longest run. */
  readonly longestM: number | undefined;
  /** The runner's own limit, from the week before. */
  readonly ceilingM: number | undefined;
  /** The worst score; `undefined` when there is none, which is not 0. */
  readonly pain: number | undefined;
  readonly isNow: boolean;
  /** What this week comes to if its other days are as usual. */
  readonly expectedM: number | undefined;
}

/** Who runs when: what weeks are made of. */
export interface Weeks {
  readonly today: string;
  /** Sunday is 0. */
  readonly weekStart: number;
  readonly weeks: number;
  /** How much more than the week before the runner allows; `undefined` when nobody says. */
  readonly limitPercent: number | undefined;
}

/** The first date that is asked for: a ceiling and a usual week need some weeks more. */
export function askedSince({ today, weekStart, weeks }: Weeks): string {
  return moved(weekOf(today, weekStart), -7 * (weeks - 1 + USUAL_WEEKS));
}

/** A bar for each week, the oldest first. */
export function weekBars(
  runs: readonly Run[],
  pain: readonly Figure[],
  options: Weeks,
): readonly Bar[] {
  const { limitPercent, today, weekStart, weeks } = options;
  const since = askedSince(options);
  const count = weeks + USUAL_WEEKS;
  const at = (date: string): number => Math.floor(daysBetween(since, date) / 7);
  const ran = Array.from({ length: count }, (): Run[] => []);
  for (const run of runs) ran[at(run.date)]?.push(run);
  const hurt = Array.from({ length: count }, (): number[] => []);
  for (const { date, value } of pain) hurt[at(date)]?.push(value);
  const sums = ran.map((of) => of.reduce((sum, { distanceM }) => sum + distanceM, 0));
  const usual = usualRest(runs, today, weekStart);
  return ran.slice(USUAL_WEEKS).map((of, index): Bar => {
    const nth = index + USUAL_WEEKS;
    const from = moved(since, 7 * nth);
    const runM = sums[nth] as number;
    const before = sums[nth - 1] as number;
    const isNow = nth === count - 1;
    const scores = [...(hurt[nth] as number[]), ...of.flatMap((run) => run.pain ?? [])];
    return {
      from,
      to: moved(from, 6),
      runM,
      runs: of.length,
      byShoe: byShoe(of),
      longestM: of.length === 0 ? undefined : Math.max(...of.map((run) => run.distanceM)),
      ceilingM:
        limitPercent === undefined || before < RAMP_FLOOR_M
          ? undefined
          : Math.floor((before * (100 + limitPercent)) / 100),
      pain: scores.length === 0 ? undefined : Math.max(...scores),
      isNow,
      expectedM: isNow && usual > 0 ? runM + usual : undefined,
    };
  });
}

function byShoe(runs: readonly Run[]): readonly (readonly [string, number])[] {
  const metres = new Map<string, number>();
  for (const { distanceM, shoe = "" } of runs) {
    metres.set(shoe, (metres.get(shoe) ?? 0) + distanceM);
  }
  return [...metres];
}

/** Metres that the days after today brought in the last weeks, on average. */
function usualRest(runs: readonly Run[], today: string, weekStart: number): number {
  const thisWeek = weekOf(today, weekStart);
  const from = moved(thisWeek, -7 * USUAL_WEEKS);
  const gone = daysBetween(thisWeek, today);
  const rest = runs.filter(
    ({ date }) => date >= from && date < thisWeek && daysBetween(from, date) % 7 > gone,
  );
  return Math.round(rest.reduce((sum, { distanceM }) => sum + distanceM, 0) / USUAL_WEEKS);
}

/** A bar for each month there is, or for each quarter or year of many. */
export function monthBars(curves: Curves, today: string): readonly Bar[] {
  const now = monthOf(today);
  const known = (figures: readonly Figure[]): readonly Figure[] =>
    figures.filter(({ date }) => monthOf(date) <= now);
  const [distance, pain] = [known(curves.distance), known(curves.pain)];
  const first = Math.min(...[...distance, ...pain].map(({ date }) => monthOf(date)));
  if (!Number.isFinite(first)) return [];
  const wide = now - first < MOST_MONTHS ? 1 : now - first < 3 * MOST_MONTHS ? 3 : 12;
  const begin = first - (first % wide);
  const count = Math.floor((now - begin) / wide) + 1;
  const at = ({ date }: Figure): number => Math.floor((monthOf(date) - begin) / wide);
  const sums = new Array<number>(count).fill(0);
  for (const each of distance) sums[at(each)] = (sums[at(each)] as number) + each.value;
  const worst = new Array<number | undefined>(count).fill(undefined);
  for (const each of pain) worst[at(each)] = Math.max(worst[at(each)] ?? 0, each.value);
  return sums.map((sum, index): Bar => {
    const month = begin + index * wide;
    // A statistic can say a little less than nothing where sums were put right.
    const runM = Math.max(0, Math.round(sum));
    return {
      from: firstOf(month),
      to: moved(firstOf(month + wide), -1),
      runM,
      runs: undefined,
      byShoe: runM > 0 ? [["", runM]] : [],
      longestM: undefined,
      ceilingM: undefined,
      pain: worst[index],
      isNow: index === count - 1,
      expectedM: undefined,
    };
  });
}

/** Months since the year 0. */
function monthOf(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
}

function firstOf(month: number): string {
  const [year, of] = [Math.floor(month / 12), (month % 12) + 1];
  return `${String(year).padStart(4, "0")}-${String(of).padStart(2, "0")}-01`;
}
