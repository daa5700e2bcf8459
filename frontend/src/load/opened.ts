/** The bar that was tapped: its runs, the latest first. */
import { formatDay, formatNumber } from "../home/format";
import type { Colour, PairColours } from "./colours";
import { formatDuration, paceOf, type Unit } from "./draft";
import type { Run } from "./runs";
import type { Words } from "./view";

/** Runs that are listed at first, and each time more are asked for. */
export const AT_ONCE = 20;

export interface RunRow {
  readonly run: Run;
  readonly title: string;
  /** Time, pace and pair. */
  readonly facts: readonly string[];
  readonly colour: Colour;
  readonly verdict: string;
  /** Which light, for its mark; "" when nothing is said of the run. */
  readonly light: string;
  readonly pain: string;
  /** Who told of it, when it can be taken apart. */
  readonly sources: string;
}

export interface Heading {
  readonly title: string;
  readonly facts: readonly string[];
  /** The first dates of the bars beside it. */
  readonly earlier: string | undefined;
  readonly later: string | undefined;
}

export interface Opened extends Heading {
  /** `undefined` while they are on their way. */
  readonly rows: readonly RunRow[] | undefined;
  readonly hasMore: boolean;
}

type RunWords = Words & {
  readonly colours: PairColours;
  readonly unit: Unit;
};

/** Tells of the bar that is opened. */
export function openedOf(
  heading: Heading,
  runs: readonly Run[] | undefined,
  shown: number,
  words: RunWords,
): Opened {
  const latest = runs && [...runs].reverse();
  return {
    ...heading,
    rows: latest?.slice(0, shown).map((run) => rowOf(run, words)),
    hasMore: (runs?.length ?? 0) > shown,
  };
}

function rowOf(run: Run, { colours, distances, hass, say, unit }: RunWords): RunRow {
  const { locale } = hass;
  const pace = paceOf(run, unit);
  const light = run.verdict ?? "";
  return {
    run,
    title: `${formatDay(run.date, locale)} · ${distances.text(run.distanceM)}`,
    facts: [
      run.durationS === undefined ? "" : formatDuration(run.durationS),
      pace === undefined ? "" : `${pace}\u00a0/${unit}`,
      run.shoe ?? say("card_run_no_shoe"),
    ].filter(Boolean),
    colour: colours.of(run.shoe),
    verdict: light === "" ? "" : say(`card_light_${light}`),
    light,
    pain:
      run.pain === undefined ? "" : say("card_day_pain", { level: formatNumber(run.pain, locale) }),
    sources: run.merged ? [...new Set(run.sources)].join(", ") : "",
  };
}
