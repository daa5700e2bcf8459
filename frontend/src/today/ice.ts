/** The ice timer: offered, never owed. */
import { numberOf } from "../home/attributes";
import { formatNumber } from "../home/format";
import type { Locale, StateObject } from "../home/hass";
import type { Say } from "../home/words";

export interface Ice {
  /** When the running timer ends, in milliseconds since 1970; `undefined` when none runs. */
  readonly endsAt: number | undefined;
  readonly text: string;
}

/** The states the ice timer is read from. */
export interface IceStates {
  readonly endsAt: StateObject | undefined;
  readonly today: StateObject | undefined;
  readonly due: StateObject | undefined;
}

/** Reads the timer; `undefined` when the runner has turned it off. */
export function readIce(states: IceStates, say: Say, locale: Locale): Ice | undefined {
  if (states.endsAt === undefined) return undefined;
  const endsAt = Date.parse(states.endsAt.state);
  const today = numberOf(states.today) ?? 0;
  const count = today > 0 ? say("card_ice_today", { count: formatNumber(today, locale) }) : "";
  return {
    endsAt: Number.isNaN(endsAt) ? undefined : endsAt,
    text: states.due?.state === "on" ? say("card_ice_due") : count,
  };
}

/** Whether the timer runs at a moment. */
export function isRunning(ice: Ice, now: number): boolean {
  return ice.endsAt !== undefined && now < ice.endsAt;
}

/** What is left of a timer as minutes and seconds; each second that was begun counts. */
export function leftOf(ice: Ice, now: number): string {
  return clock(Math.max(0, Math.ceil(((ice.endsAt ?? now) - now) / 1000)));
}

/** Seconds as on a stopwatch. */
export function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
