/** Each word the cards say exists, and each word for the cards is said. */
/// <reference types="vite/client" />
import { describe, expect, it } from "vitest";
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

/** Said with a colour or a moment at the end. */
const FAMILIES = ["card_light_", "card_pain_question"];

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
  ])("have a sentence for every reason of the %s: %s", (of, reasons) => {
    for (const reason of reasons.split(" ")) {
      expect(COMMON[`${of}_${reason}`], reason).toMatch(/^[A-Z{].*\.$/);
    }
  });

  it("promise nothing about a knee", () => {
    const promises = /\b(treat|heal|cure|diagnos|prevent|safe to|recovering|risk)/i;
    expect(Object.values(COMMON).filter((text) => promises.test(text))).toEqual([]);
  });
});
