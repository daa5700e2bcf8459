/** The days a card has to look right on. */
import type { TodayConfig } from "../src/today/config";
import type { HouseOptions } from "./house";

export interface Scene extends HouseOptions {
  readonly config?: TodayConfig;
}

const light = (state: string, ...details: { key: string; [value: string]: unknown }[]) => ({
  state,
  attributes: { reasons: details.map(({ key }) => key), reason_details: details },
});

const allowed = (state: string, attributes: Record<string, unknown>) => ({ state, attributes });

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
