/** The days a card has to look right on. */
import type { TodayConfig } from "../src/today/config";
import { SESSION_TAG } from "../src/session/config";
import { type Session, begin, end, hurt, skip, told } from "../src/session/steps";
import { parsePlan } from "../src/today/plan";
import type { HouseOptions } from "./house";

export interface Scene extends HouseOptions {
  /** The card that is shown; today's when nothing is said. */
  readonly card?: string;
  /** A session that was left in this browser. */
  readonly kept?: Session;
  readonly config?: TodayConfig;
}

const light = (state: string, ...details: { key: string; [value: string]: unknown }[]) => ({
  state,
  attributes: { reasons: details.map(({ key }) => key), reason_details: details },
});

const allowed = (state: string, attributes: Record<string, unknown>) => ({ state, attributes });

const soon = (minutes: number): string => new Date(Date.now() + minutes * 60_000).toISOString();

const waits = (check: string, ...asks: string[]) => ({
  check_due: {
    state: "on",
    attributes: { check, run: check === "weekly" ? null : "run-1", until: soon(60), asks },
  },
});

const item = (key: string, sets: number, dose: Record<string, unknown>, more = {}) => ({
  key,
  dose: { sets, reps: null, hold_s: null, variant: null, ...dose },
  sides: 2,
  optional: false,
  done: false,
  easier: false,
  ...more,
});

const keyed = (...keys: string[]) => keys.map((key) => ({ key }));

const planned = {
  why: "planned",
  stop_signs: keyed("sharp_pain", "pain_over_5", "giving_way", "locking", "swelling"),
  exercises: [
    item(
      "clamshell",
      2,
      { reps: 12, variant: "light_band" },
      { done: true, avoid: keyed("outer_hip_pain_lying") },
    ),
    item("lateral_band_walk", 2, { reps: 10, variant: "band_above_knees" }),
    item("step_up", 3, { reps: 10, variant: "step_15" }),
    item("wall_sit", 5, { hold_s: 30, variant: "angle_45" }, { sides: 1 }),
    item("single_leg_bridge", 2, { reps: 10 }, { easier: true }),
    item("hamstring_stretch", 2, { hold_s: 30 }, { optional: true }),
    item("high_knees", 1, { reps: 20 }, { optional: true, sides: 1 }),
  ],
};

const ladder = (walk_s: number, jog_s: number) => ({
  run: {
    session: { level: 6, blocks: 4, walk_s, jog_s, walk_before_s: 300 },
    offers: ["slower", "run_walk"],
    back_again: [],
  },
});

const listed = { exercises: { state: "6" }, exercises_due: { state: "on" } };
const pairs = ["Blue daily pair", "Long run pair"];

const today = new Intl.DateTimeFormat("en-CA").format(Date.now());
const tasks = parsePlan({ ...planned, date: today })?.items.filter(({ done }) => !done) ?? [];
const begun = begin(today, tasks, Date.now() - 1_260_000);

/** A session that has come to the exercise with a key. */
function upTo(key: string): Session {
  let session = begun;
  for (const task of tasks) {
    if (task.key === key) break;
    const done = { ...session.done, [task.key]: { sets: task.sets, closed: true } };
    session = told(skip({ ...session, done }, 0), task.key, task.key);
  }
  return session;
}

const step = (more: Record<string, unknown>) => ({
  exercises_due: {
    state: "on",
    attributes: {
      session: {
        ...{ session_id: "1", phase: "work", exercise: "step_up", name: "Step-up", number: 3 },
        ...{ total: 6, set: 2, sets: 3, side: "left", reps: 10, hold_s: null, seconds: 60 },
        ...{ next_at: soon(0.7), speaker: "media_player.kitchen", spoken: true, problem: null },
        text: "Step-up, second set, left leg. Ten repetitions.",
        ...more,
      },
    },
  },
});

const training = { card: SESSION_TAG, plan: planned };

export const SCENES: Readonly<Record<string, Scene>> = {
  green: {},
  after_run: {
    states: {
      distance_allowed: allowed("2.2", { run_today_m: 4400 }),
      distance_week: { state: "16.8", attributes: { this_week_m: 16800 } },
    },
  },
  amber: {
    states: {
      run_light: light("amber", { key: "pain_today", level: 4, limit: 2 }),
      distance_allowed: allowed("3.1", { reason: "ramp" }),
      ramp_exceeded: { state: "on" },
      mileage_ramp: { state: "14.3" },
    },
  },
  red: {
    states: {
      run_light: light("red", { key: "red_run" }, { key: "pain_today_high", level: 7.5, limit: 5 }),
      distance_allowed: allowed("0", { reason: "red_rest", until: "2026-11-27" }),
      distance_week: { state: "0", attributes: { this_week_m: 0 } },
    },
  },
  red_flag: {
    states: {
      run_light: light("red", { key: "red_flag" }),
      distance_allowed: allowed("0", { reason: "red_flag" }),
    },
  },
  incomplete: {
    states: {
      run_light: light("incomplete", { key: "check_missing", check: "hour_after" }),
      distance_allowed: allowed("0", { reason: "check_pending" }),
    },
  },
  exercises: {
    plan: planned,
    states: { ...listed, shoe: { state: "Blue daily pair", attributes: { options: pairs } } },
  },
  session_start: { ...training, states: listed, speakers: true },
  session_reps: { ...training, states: listed, kept: upTo("step_up") },
  session_hold: { ...training, states: listed, kept: upTo("wall_sit") },
  session_over: {
    ...training,
    states: listed,
    kept: told(
      end(hurt(upTo("single_leg_bridge"), 4, Date.now()), Date.now()),
      "single_leg_bridge",
      "entry",
    ),
  },
  session_guided: { ...training, states: { ...listed, ...step({}) }, speakers: true },
  session_closing: {
    ...training,
    states: { ...listed, ...step({ phase: "closing", next_at: null, text: "That was all." }) },
  },
  session_rest_day: { card: SESSION_TAG },
  session_red_flag: { card: SESSION_TAG, plan: { why: "red_flag", next_on: null } },
  session_not_loaded: { card: SESSION_TAG, states: { run_light: { state: "unavailable" } } },
  no_list: { plan: planned, states: { exercises: null } },
  flare_up: {
    plan: {
      why: "flare_up",
      exercises: planned.exercises.map((each) => ({ ...each, optional: true })),
    },
    states: listed,
  },
  after_run_check: { states: waits("after_run", "pain_peak", "symptoms", "pain_before") },
  hour_check: { states: waits("hour_after", "hour_after", "morning_of_run") },
  weekly_check: { states: waits("weekly", "worst_pain", "usual_pain", "check_up") },
  check_up: { states: waits("weekly", "check_up") },
  not_now: {
    plan: ladder(120, 180),
    states: {
      run_light: light("red", { key: "pain_today_high", level: 6, limit: 5 }),
      distance_allowed: allowed("2.6", {
        reason: "ladder",
        not_now: ["pain_now"],
        not_now_details: [{ key: "pain_now", level: 6, limit: 2 }],
      }),
      ice_due: { state: "on" },
    },
  },
  talk: {
    plan: { why: "red_flag", next_on: null },
    states: {
      run_light: light("red", { key: "red_flag" }),
      distance_allowed: allowed("0", { reason: "red_flag" }),
      talk_to_professional: {
        state: "on",
        attributes: { reasons: ["red_flag", "two_red_runs"], urgency: "same_day" },
      },
    },
  },
  icing: { states: { ice_ends_at: { state: soon(14) }, ice_today: { state: "2" } } },
  first_day: {
    plan: { ...planned, done_this_week: 0 },
    states: { ...listed, rehab_streak: { state: "unknown", attributes: {} } },
  },
  nothing_left: { states: { distance_allowed: allowed("0.04", { run_today_m: 6560 }) } },
  unknown: {
    states: {
      run_light: light("unknown", { key: "nothing_logged" }),
      distance_allowed: allowed("unknown", { reason: "no_baseline", longest_m: null }),
      distance_week: { state: "unknown", attributes: { this_week_m: null, last_week_m: null } },
    },
  },
  miles: { unit: "mi" },
  german_numbers: { numberFormat: "decimal_comma" },
  long_words: {
    words: "long",
    states: {
      run_light: light("amber", { key: "check_missing", check: "morning" }),
      ramp_exceeded: { state: "on" },
    },
  },
  late_words: { words: "late" },
  only_pain: { states: { distance_allowed: null, distance_week: null } },
  two_runners: {
    runners: ["Sam", "Maximiliane Wolkenstein-Trostburg"],
    config: { device_id: "device_Maximiliane Wolkenstein-Trostburg" },
  },
  which_runner: { runners: ["Sam", "Kim"] },
  no_runner: { runners: [] },
  not_loaded: { states: { run_light: { state: "unavailable" } } },
  refused: { ending: "refused" },
  lost: { ending: "lost" },
  slow: { ending: "slow" },
};
