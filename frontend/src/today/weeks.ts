/** This calendar week beside the last one. */
import { numberIn, numberOf } from "../home/attributes";
import { type DistanceFormat, formatPercent } from "../home/format";
import type { Locale, StateObject } from "../home/hass";
import type { Say } from "../home/words";

export interface WeekBar {
  readonly label: string;
  readonly text: string;
  /** Length against the longer of the two, 0 to 1; `undefined` when the week is not known. */
  readonly share: number | undefined;
}

export interface Weeks {
  readonly bars: readonly [thisWeek: WeekBar, lastWeek: WeekBar];
  /** Said when the last seven days are over the runner's own limit, else empty. */
  readonly note: string;
}

/** The states a pair of weeks is read from. */
export interface WeekStates {
  readonly week: StateObject;
  readonly ramp: StateObject | undefined;
  readonly exceeded: StateObject | undefined;
}

/** Reads both weeks; a week the journal cannot tell is not known, which is not 0. */
export function readWeeks(
  states: WeekStates,
  say: Say,
  distances: DistanceFormat,
  locale: Locale,
): Weeks {
  const thisWeek = numberIn(states.week, "this_week_m");
  const lastWeek = numberIn(states.week, "last_week_m");
  const longer = Math.max(thisWeek ?? 0, lastWeek ?? 0);
  const bar = (label: string, metres: number | undefined): WeekBar =>
    metres === undefined
      ? { label, text: say("card_not_known"), share: undefined }
      : { label, text: distances.text(metres), share: longer === 0 ? 0 : metres / longer };
  const percent = numberOf(states.ramp);
  const over = states.exceeded?.state === "on" && percent !== undefined;
  return {
    bars: [bar(say("card_this_week"), thisWeek), bar(say("card_last_week"), lastWeek)],
    note: over ? say("card_ramp_exceeded", { percent: formatPercent(percent, locale) }) : "",
  };
}
