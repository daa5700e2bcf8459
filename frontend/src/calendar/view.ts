/** What the calendar card shows, decided: the element only draws it. */
import { DistanceFormat, formatDay, formatNumber, writeDate } from "../home/format";
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
    weekdays: days
      .slice(0, 7)
      .map(({ date }) => writeDate(date, hass.locale, { weekday: "narrow" })),
    cells: days.map((day, index) => cellOf(day, index, tell(day), hass)),
    told: at < 0 ? [] : [at, at - 1, at - 2].flatMap((each) => days[each] ?? []).map(tell),
    say,
  };
}

function cellOf(day: Day, index: number, { facts, title }: DayTold, hass: Hass): Cell {
  const isFirst = day.date.endsWith("-01") || index === 0;
  return {
    day,
    number: writeDate(day.date, hass.locale, { day: "numeric" }),
    label: `${title}: ${facts.join(", ")}`,
    month: isFirst ? writeDate(day.date, hass.locale, { month: "short" }) : "",
  };
}

function toldOf(day: Day, say: Say, distances: DistanceFormat, hass: Hass): DayTold {
  const { locale } = hass;
  const number = (value: number): string => formatNumber(value, locale);
  const facts = [
    day.flaredUp ? say("card_day_flare_up") : "",
    day.paused ? say("card_day_pause") : "",
    day.runM > 0 ? say("card_day_run", { distance: distances.text(day.runM) }) : "",
    day.exercises ? say("card_day_exercises") : "",
    day.pain === undefined ? "" : say("card_day_pain", { level: number(day.pain) }),
    ...day.symptoms.map((symptom) => say(`card_symptom_${symptom}`)),
    ...day.scores.map(([measure, value]) =>
      say("card_day_score", { name: measureIn(measure, say), level: number(value) }),
    ),
    ...day.signs.map((sign) => say(`card_day_${sign}`)),
  ].filter(Boolean);
  return {
    title: formatDay(day.date, locale),
    facts: facts.length > 0 ? facts : [say("card_day_nothing")],
  };
}

/** A measure in words; what has none goes by its initials, as on its sheet. */
function measureIn(measure: string, say: Say): string {
  return say(`card_measure_${measure}`) || measure.toUpperCase().replace("_", "-");
}
