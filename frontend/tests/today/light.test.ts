import { describe, expect, it } from "vitest";
import { readLight } from "../../src/today/light";
import { LOCALE, say, state } from "../fixtures";

const german = { language: "de", number_format: "language" };
const read = (value: string, attributes = {}, locale = LOCALE) =>
  readLight(state(value, attributes), say, locale);

describe("the light", () => {
  it.each([
    ["green", "green", "Green"],
    ["amber", "amber", "Amber"],
    ["red", "red", "Red"],
    ["incomplete", "incomplete", "An answer is missing"],
    ["unknown", "unknown", "No light yet"],
    ["purple", "unknown", "No light yet"],
  ])("%s shows %s and says %s", (value, colour, word) => {
    expect(read(value)).toEqual({ colour, word, reasons: [] });
  });

  it("gives each reason as a sentence, numbers the reader's way", () => {
    const details = [{ key: "red_run" }, { key: "pain_today_high", level: 7.5, limit: 5 }];
    expect(read("red", { reason_details: details }, german).reasons).toEqual([
      "Your last run was red, less than two full days ago.",
      "You logged pain of 7,5 today, above your upper limit of 5.",
    ]);
  });

  it("makes do with the keys alone", () => {
    expect(read("amber", { reasons: ["amber_run"] }).reasons).toEqual([
      "Your last run was amber, so one extra rest day holds.",
    ]);
  });

  it.each([
    ["after_run", "right after the last run"],
    ["hour_after", "one hour after the last run"],
    ["morning", "the morning after the last run"],
    ["weekly", "An answer about your last run is missing."],
  ])("says which answer is missing: %s", (check, words) => {
    const details = [{ key: "check_missing", check }];
    expect(read("incomplete", { reason_details: details }).reasons[0]).toContain(words);
  });

  it("leaves out what it has no words for", () => {
    const details = [{ key: "moon_phase" }, null, "red_run", { key: "red_run" }];
    expect(read("red", { reason_details: details }).reasons).toHaveLength(1);
  });

  it("says how to begin when nothing was logged", () => {
    expect(read("unknown", { reasons: ["nothing_logged"] }).reasons).toEqual([
      "Nothing was logged in the last 7 days.",
      "Tap how your knee feels to begin.",
    ]);
  });
});
