/** Each word the cards say exists, and each word for the cards is said. */
/// <reference types="vite/client" />
import { describe, expect, it } from "vitest";
import { ANSWERED_BY } from "../src/today/checks";
import words from "../../custom_components/knee_recovery/translations/en.json";

const COMMON: Readonly<Record<string, string>> = words.common;
const ours = Object.keys(COMMON).filter((key) => key.startsWith("card_"));

const sources = import.meta.glob<string>("../src/**/*.ts", {
  eager: true,
  import: "default",
  query: "?raw",
});
const said = new Set(
  Object.values(sources)
    .join("\n")
    .match(/card_\w+/g),
);

/** Said with a colour or a symptom at the end. */
const FAMILIES = ["card_light_", "card_symptom_", "card_measure_", "card_day_"];

describe("the words of the cards", () => {
  it("are all said", () => {
    const unused = ours.filter(
      (key) => !said.has(key) && !FAMILIES.some((start) => key.startsWith(start)),
    );
    expect(unused).toEqual([]);
  });

  it("are all there", () => {
    expect(said.size).toBeGreaterThan(20);
    const missing = [...said].filter((key) => !(key in COMMON) && !FAMILIES.includes(key));
    expect(missing).toEqual([]);
  });

  it.each([
    ["light", "red_flag red_run pain_today_high amber_run pain_today check_missing"],
    ["light", "logged_recently nothing_logged"],
    ["allowance", "jump ramp ladder red_flag red_rest amber_rest flare_up rest_day"],
    ["allowance", "check_pending no_baseline"],
    ["not_now", "pain_now worse_morning"],
    ["plan", "planned done_today week_done rest_day flare_up paused red_flag"],
    ["urgency", "emergency same_day appointment"],
    ["whom", "emergency same_day appointment"],
    ["talk", "red_flag appointment two_red_runs swelling worse_after_three_weeks"],
    ["talk", "no_improvement_after_six_weeks twelve_weeks"],
    ["uncounted", "too_early too_late answered"],
    ["offer", "shorter_more_often slower run_walk no_downhill_or_stairs more_steps"],
  ])("have a sentence for every reason of the %s: %s", (of, reasons) => {
    for (const reason of reasons.split(" ")) {
      expect(COMMON[`${of}_${reason}`], reason).toMatch(/^[A-Z{].*\.$/);
    }
  });

  it.each([...Object.keys(ANSWERED_BY), "check_up", "symptoms"])("ask %s as a question", (name) => {
    expect(COMMON[`ask_${name}`]).toMatch(/^[A-Z].*\?$/);
  });

  it("promise nothing about a knee", () => {
    const promises = /\b(treat|heal|cure|diagnos|prevent|safe to|recovering|risk)/i;
    expect(Object.values(COMMON).filter((text) => promises.test(text))).toEqual([]);
  });
});
