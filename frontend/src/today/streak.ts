/** The weeks in a row: this week's sessions, the weeks on target, and what is in reserve. */
import { numberIn, numberOf } from "../home/attributes";
import { formatNumber } from "../home/format";
import type { Locale, StateObject } from "../home/hass";
import type { Say } from "../home/words";

/** A row of dots, and what it says. */
export interface Dots {
  readonly full: number;
  readonly of: number;
  readonly text: string;
}

export interface Streak {
  readonly week: Dots;
  /** Missing before the first session. */
  readonly weeks: Dots | undefined;
  readonly reserve: Dots | undefined;
}

/** As many weeks as the programme has; more are told in the number. */
const WEEKS_SHOWN = 12;
const RESERVE = 2;

/** This week's target where the streak does not know it yet. */
export interface Week {
  readonly target: number;
  readonly doneThisWeek: number;
}

/** Reads the streak; `undefined` when nobody can say what the week asks for. */
export function readStreak(
  state: StateObject | undefined,
  week: Week | undefined,
  say: Say,
  locale: Locale,
): Streak | undefined {
  const target = numberIn(state, "target") ?? week?.target;
  const done = numberIn(state, "done_this_week") ?? week?.doneThisWeek;
  if (target === undefined || done === undefined || target < 1) return undefined;
  const n = (value: number): string => formatNumber(value, locale);
  const text = say("card_week_sessions", { done: n(done), target: n(target) });
  const weeks = numberOf(state);
  const bank = numberIn(state, "bank");
  return {
    week: { full: Math.min(done, target), of: target, text },
    weeks:
      weeks === undefined ? undefined : weeksOf(weeks, say("card_streak", { weeks: n(weeks) })),
    reserve:
      bank === undefined
        ? undefined
        : { full: bank, of: Math.max(bank, RESERVE), text: say("card_reserve", { bank: n(bank) }) },
  };
}

function weeksOf(weeks: number, text: string): Dots {
  const full = Math.min(weeks, WEEKS_SHOWN);
  return { full, of: full, text };
}
