/** What the today card shows, decided: the element only draws it. */
import { textIn } from "../home/attributes";
import { DistanceFormat } from "../home/format";
import type { Hass, StateObject } from "../home/hass";
import { type Notice, notLoaded, withoutRunner } from "../home/notice";
import type { Choice, Runner } from "../home/runner";
import { type Say, sayWith, wordsAreHere } from "../home/words";
import { type Allowance, readAllowance } from "./allowance";
import { type Advice, readAdvice } from "./advice";
import { readWaiting, type Waiting as WaitingCheck } from "./checks";
import { type Exercises, readExercises } from "./exercises";
import { type Ice, readIce } from "./ice";
import { type Light, readLight } from "./light";
import type { DayPlan } from "./plan";
import { type Unit, unitOf } from "../load/draft";
import { notNow } from "./sentences";
import { readShoe, type Shoe } from "./shoe";
import { readStreak, type Streak } from "./streak";
import { readTalk, type Talk } from "./talk";
import { type Weeks, readWeeks } from "./weeks";

/** The card before its words and its plan are there. */
export interface Waiting {
  readonly kind: "waiting";
}

export interface Today {
  readonly kind: "today";
  readonly entryId: string | undefined;
  /** The runner's name, empty where there is only one. */
  readonly name: string;
  readonly light: Light;
  readonly allowance: Allowance | undefined;
  readonly weeks: Weeks | undefined;
  /** What speaks against starting a run right now, beside an allowance. */
  readonly notNow: readonly string[];
  readonly talk: Talk | undefined;
  readonly check: WaitingCheck | undefined;
  readonly advice: Advice | undefined;
  readonly exercises: Exercises | undefined;
  readonly streak: Streak | undefined;
  readonly ice: Ice | undefined;
  readonly shoe: Shoe | undefined;
  /** The unit that distances are typed in. */
  readonly unit: Unit;
  readonly say: Say;
}

export type View = Waiting | Notice | Today;

/** Entities of a runner that the card reads, by platform and translation key. */
const READ = [
  "sensor.run_light",
  "sensor.distance_allowed",
  "sensor.distance_week",
  "sensor.mileage_ramp",
  "binary_sensor.ramp_exceeded",
  "binary_sensor.check_due",
  "binary_sensor.talk_to_professional",
  "binary_sensor.exercises_due",
  "binary_sensor.ice_due",
  "sensor.rehab_streak",
  "sensor.ice_ends_at",
  "sensor.ice_today",
  "sensor.ladder_level",
  "todo.exercises",
  "select.shoe",
] as const;

type Key = (typeof READ)[number];

/** The ids of the entities whose changes the card shows. */
export function watched(choice: Choice): readonly string[] {
  if (choice.kind !== "one") return [];
  return READ.map((key) => choice.runner.entities[key]).filter((id) => id !== undefined);
}

/** Where the plan of the day is: on its way, here, or not to be had. */
export type Plan = "loading" | DayPlan | undefined;

/** Decides what to show. */
export function todayView(hass: Hass, choice: Choice, plan: Plan): View {
  if (!wordsAreHere(hass.localize)) return { kind: "waiting" };
  const say = sayWith(hass.localize);
  if (choice.kind !== "one") return withoutRunner(hass, choice, say);
  return dayOf(choice.runner, choice.alone, hass, say, plan);
}

function dayOf(runner: Runner, alone: boolean, hass: Hass, say: Say, plan: Plan): View {
  const state = (key: Key): StateObject | undefined => {
    const found = hass.states[runner.entities[key] ?? ""];
    return found?.state === "unavailable" ? undefined : found;
  };
  const light = state("sensor.run_light");
  if (light === undefined) return notLoaded(hass, runner.name, say);
  if (plan === "loading") return { kind: "waiting" };
  const { locale } = hass;
  const allowance = state("sensor.distance_allowed");
  const week = state("sensor.distance_week");
  const unit = textIn(allowance ?? week, "unit_of_measurement") ?? hass.config.unit_system.length;
  const distances = new DistanceFormat(unit, locale);
  const ramp = state("sensor.mileage_ramp");
  const exceeded = state("binary_sensor.ramp_exceeded");
  return {
    kind: "today",
    entryId: runner.entryId,
    name: alone ? "" : runner.name,
    light: readLight(light, say, locale),
    allowance: allowance && readAllowance(allowance, say, distances, locale),
    weeks: week && readWeeks({ week, ramp, exceeded }, say, distances, locale),
    notNow: notNow(allowance, say, locale),
    talk: readTalk(state("binary_sensor.talk_to_professional"), say),
    check: readWaiting(state("binary_sensor.check_due")),
    advice: plan && readAdvice(plan, say, locale),
    exercises: plan && readExercises(plan, state("todo.exercises"), say, locale),
    streak: readStreak(state("sensor.rehab_streak"), plan, say, locale),
    ice: readIce(
      {
        endsAt: state("sensor.ice_ends_at"),
        today: state("sensor.ice_today"),
        due: state("binary_sensor.ice_due"),
      },
      say,
      locale,
    ),
    shoe: readShoe(state("select.shoe")),
    unit: unitOf(unit),
    say,
  };
}
