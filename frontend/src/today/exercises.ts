/** Today's exercises: what there is to do, and what is done. */
import { numberOf } from "../home/attributes";
import { formatDay, formatNumber } from "../home/format";
import type { Locale, StateObject } from "../home/hass";
import type { Say } from "../home/words";
import type { DayPlan, PlanItem } from "./plan";

export interface NamedExercise {
  readonly item: PlanItem;
  readonly name: string;
  readonly dose: string;
}

export interface ExerciseRow extends NamedExercise {
  /** When to leave it out, and what to stop at. */
  readonly care: readonly string[];
}

export interface Exercises {
  /** Why there is, or is not, anything to do today. */
  readonly line: string;
  readonly owed: readonly ExerciseRow[];
  readonly optional: readonly ExerciseRow[];
  readonly optionalTitle: string;
  /** The to-do list whose items the circles tick; without it they cannot. */
  readonly listId: string | undefined;
  readonly date: string;
  /** Whether what is left can be logged with one tap. */
  readonly canFinish: boolean;
}

/** Dates on which exercises are offered. */
const OPEN = new Set(["planned", "flare_up"]);

/** Reads the plan; the list is closed on a day that asks for nothing. */
export function readExercises(
  plan: DayPlan,
  list: StateObject | undefined,
  say: Say,
  locale: Locale,
): Exercises {
  // What is left of a day that was begun stays on the list, and nothing else does.
  const begun = plan.why === "done_today" && (numberOf(list) ?? 0) > 0;
  const open = OPEN.has(plan.why) || begun;
  const stops = plan.stopSigns.map((key) => say(`stop_${key}`)).filter(Boolean);
  const stop = stops.length > 0 ? say("card_stop_signs", { signs: stops.join(", ") }) : "";
  const row = (item: PlanItem): ExerciseRow => ({
    ...rowOf(item, say, locale),
    care: [...item.avoid.map((key) => say(`avoid_${key}`)), stop].filter(Boolean),
  });
  const items = open ? plan.items : [];
  const owed = items.filter(({ optional }) => !optional);
  const why = say(`plan_${plan.why}`);
  const isAhead = plan.nextOn !== undefined && plan.nextOn > plan.date;
  const next = isAhead ? say("card_exercises_next", { day: formatDay(plan.nextOn, locale) }) : "";
  const today = plan.why === "planned" ? [] : [why, open ? "" : next];
  const suggested = plan.suggestions.map((key) => say(`suggest_${key}`));
  return {
    line: [...today, ...suggested].filter(Boolean).join(" "),
    owed: owed.map(row),
    optional: items.filter(({ optional }) => optional).map(row),
    optionalTitle: say(owed.length > 0 ? "card_exercises_optional" : "card_exercises_gentle"),
    listId: list?.entity_id,
    date: plan.date,
    canFinish: owed.some(({ done }) => !done),
  };
}

/** An exercise by its name, with its dose in words. */
export function rowOf(item: PlanItem, say: Say, locale: Locale): NamedExercise {
  return {
    item,
    name: say(`exercise_${item.key}_name`) || item.key,
    dose: doseOf(item, say, locale),
  };
}

/** The steps of an exercise, in the reader's language. */
export function cuesOf(key: string, say: Say): readonly string[] {
  const cues = Array.from({ length: 6 }, (_, at) => say(`exercise_${key}_cue_${at + 1}`));
  return cues.filter((cue) => cue !== "");
}

/** How the to-do list names an exercise of a date. */
export function itemId(date: string, item: PlanItem): string {
  return `${date}_${item.key}`;
}

function doseOf(item: PlanItem, say: Say, locale: Locale): string {
  const n = (value: number): string => formatNumber(value, locale);
  const sets = n(item.sets);
  const seconds = item.holdS === undefined ? undefined : n(item.holdS);
  const reps = item.reps === undefined ? undefined : n(item.reps);
  let dose = "";
  if (reps !== undefined && seconds !== undefined) {
    dose = say("dose_reps_hold", { sets, reps, seconds });
  } else if (reps !== undefined) {
    dose = say("dose_reps", { sets, reps });
  } else if (seconds !== undefined) {
    dose = say("dose_hold", { sets, seconds });
  }
  if (dose !== "" && item.perSide) dose = say("dose_each_side", { dose });
  const variant = item.variant === undefined ? "" : say(`variant_${item.variant}`);
  const easier = item.easier ? say(`exercise_${item.key}_easier`) : "";
  return [[dose, variant].filter(Boolean).join(", "), easier].filter(Boolean).join(". ");
}
