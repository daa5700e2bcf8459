/** Local dates as the diary has them, "2026-11-24": which weekday, which week, some days on. */
import { textIn } from "./attributes";
import type { Hass } from "./hass";
import type { Choice } from "./runner";

const A_DAY = 86_400_000;

/** A date some days later, or earlier. */
export function moved(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * A_DAY).toISOString().slice(0, 10);
}

/** The days from one date to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / A_DAY);
}

/** The weekday of a date; Sunday is 0. */
export function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}

/** The first date of the week a date falls into. */
export function weekOf(date: string, weekStart: number): string {
  return moved(date, -((weekdayOf(date) - weekStart + 7) % 7));
}

/** Tells the local date of an instant, in the zone of the house. */
export function dateIn(zone: string | undefined): (instant: number) => string {
  const format = new Intl.DateTimeFormat("en-CA", zone === undefined ? {} : { timeZone: zone });
  return (instant) => format.format(instant);
}

/** The weekday on which the runner's weeks begin; Monday when nothing says so. */
export function weekStartOf(hass: Hass, choice: Choice): number {
  if (choice.kind !== "one") return 1;
  const week = hass.states[choice.runner.entities["sensor.distance_week"] ?? ""];
  const day = new Date(`${textIn(week, "last_reset")?.slice(0, 10)}T00:00:00Z`).getUTCDay();
  return Number.isNaN(day) ? 1 : day;
}
