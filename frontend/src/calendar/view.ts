/** What the calendar card shows, decided: the element only draws it. */
import { DistanceFormat, formatDay, formatNumber } from "../home/format";
import type { Hass } from "../home/hass";
import { type Notice, notLoaded, withoutRunner } from "../home/notice";
import type { Choice } from "../home/runner";
import { type Say, sayWith, wordsAreHere } from "../home/words";
import type { Day } from "./days";

export interface Cell {
  readonly day: Day;
  readonly number: string;
  /** The day in words, for a screen reader. */
  readonly label: string;
  /** Whether its month is to be told above it. */
  readonly month: string;
}

/** A day in words. */
export interface DayTold {
  readonly title: string;
  readonly facts: readonly string[];
}

export interface Calendar {
  readonly kind: "calendar";
  readonly title: string;
  readonly weekdays: readonly string[];
  readonly cells: readonly Cell[];
  /** The day that was tapped and the two before it, the tapped one first. */
  readonly told: readonly DayTold[];
  readonly say: Say;
}

export type CalendarView = { readonly kind: "waiting" } | Notice | Calendar;

const READ = [
  "sensor.run_light",
  "sensor.last_run",
  "sensor.knee_pain",
  "sensor.distance_7_days",
  "sensor.worst_pain_7_days",
  "sensor.rehab_streak",
  "sensor.distance_week",
  "event.activity",
] as const;

/** The ids of the entities whose changes the card shows. */
export function watchedDays(choice: Choice): readonly string[] {
  if (choice.kind !== "one") return [];
  return READ.map((key) => choice.runner.entities[key]).filter((id) => id !== undefined);
}

/** Decides what to show; without days there is nothing to show yet. */
export function calendarView(
  hass: Hass,
  choice: Choice,
  days: readonly Day[] | undefined,
  chosen: string | undefined,
): CalendarView {
  if (!wordsAreHere(hass.localize)) return { kind: "waiting" };
  const say = sayWith(hass.localize);
  if (choice.kind !== "one") return withoutRunner(hass, choice, say);
  const { alone, runner } = choice;
  const light = hass.states[String(runner.entities["sensor.run_light"])];
  if (light === undefined || light.state === "unavailable") {
    return notLoaded(hass, runner.name, say);
  }
  if (days === undefined) return { kind: "waiting" };
  const { length } = hass.config.unit_system;
  const distances = new DistanceFormat(length, hass.locale);
  const tell = (day: Day): DayTold => toldOf(day, say, distances, hass);
  const at = days.findIndex(({ date }) => date === chosen);
  return {
    kind: "calendar",
    title: alone ? say("card_calendar") : `${say("card_calendar")} · ${runner.name}`,
    weekdays: days.slice(0, 7).map(({ date }) => part(date, hass, { weekday: "narrow" })),
    cells: days.map((day, index) => cellOf(day, index, tell(day), hass)),
    told: at < 0 ? [] : [at, at - 1, at - 2].flatMap((each) => days[each] ?? []).map(tell),
    say,
  };
}

function cellOf(day: Day, index: number, { facts, title }: DayTold, hass: Hass): Cell {
  const isFirst = day.date.endsWith("-01") || index === 0;
  return {
    day,
    number: part(day.date, hass, { day: "numeric" }),
    label: `${title}: ${facts.join(", ")}`,
    month: isFirst ? part(day.date, hass, { month: "short" }) : "",
  };
}

function toldOf(day: Day, say: Say, distances: DistanceFormat, hass: Hass): DayTold {
  const { locale } = hass;
  const facts = [
    day.runM > 0 ? say("card_day_run", { distance: distances.text(day.runM) }) : "",
    day.exercises ? say("card_day_exercises") : "",
    day.pain === undefined ? "" : say("card_day_pain", { level: formatNumber(day.pain, locale) }),
  ].filter(Boolean);
  return {
    title: formatDay(day.date, locale),
    facts: facts.length > 0 ? facts : [say("card_day_nothing")],
  };
}

function part(date: string, hass: Hass, style: Intl.DateTimeFormatOptions): string {
  const format = new Intl.DateTimeFormat(hass.locale.language, { ...style, timeZone: "UTC" });
  return format.format(new Date(`${date}T00:00:00Z`));
}
