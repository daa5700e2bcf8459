import { describe, expect, it } from "vitest";
import { DistanceFormat } from "../../src/home/format";
import type { Say } from "../../src/home/words";
import { readAllowance } from "../../src/today/allowance";
import { LOCALE, say, state } from "../fixtures";

const km = new DistanceFormat("km", LOCALE);
const read = (value: string, attributes: Record<string, unknown> = {}, words: Say = say) =>
  readAllowance(state(value, attributes), words, km, LOCALE);

const jump = { reason: "jump", longest_m: 6000, limit_percent: 10, run_today_m: 0, until: null };
const distance = (number: string) => ({ number, unit: "km" });

describe("how far today", () => {
  it("is a distance with the limit that binds", () => {
    expect(read("6.6", jump)).toEqual({
      headline: ["up to ", distance("6.6")],
      held: false,
      reasons: ["10% over your longest run of the last 30 days, 6.0\u00a0km."],
    });
  });

  it("is what is left after a run", () => {
    expect(read("2.25", { ...jump, run_today_m: 4360 })).toEqual({
      headline: [distance("2.2"), " left"],
      held: false,
      reasons: [
        "10% over your longest run of the last 30 days, 6.0\u00a0km, less the 4.4\u00a0km you ran today.",
      ],
    });
  });

  it("is bound by the last seven days, run today or not", () => {
    const ramp = {
      reason: "ramp",
      week_before_m: 18000,
      last_7_days_m: 16800,
      limit_percent: 10,
    };
    const words =
      "Your 7-day limit: 10% over the 7 days before, 18.0\u00a0km, less the 16.8\u00a0km of the last 7.";
    expect(read("3", ramp).reasons).toEqual([words]);
    expect(read("3", { ...ramp, run_today_m: 1000 }).reasons).toEqual([words]);
  });

  it("says nothing is left rather than 0.0", () => {
    expect(read("0.04", jump)).toMatchObject({ headline: ["Nothing left today"], held: true });
  });

  it.each([
    ["red_flag", "On hold"],
    ["flare_up", "On hold"],
    ["red_rest", "Rest day"],
    ["amber_rest", "Rest day"],
    ["rest_day", "Rest day"],
    ["check_pending", "Answer first"],
  ])("is held back by %s: %s", (reason, words) => {
    const allowance = read("0", { reason });
    expect(allowance.headline).toEqual([words]);
    expect(allowance.reasons).toHaveLength(1);
  });

  it("names the day from which nothing holds", () => {
    expect(read("0", { reason: "red_rest", until: "2026-11-27" }).reasons).toEqual([
      "Your rule after a red run: two full days without running.",
      "Earliest next run: Friday, Nov 27.",
    ]);
  });

  it("names no day where nothing holds", () => {
    expect(read("6.6", { ...jump, until: "2026-11-24" }).reasons).toHaveLength(1);
  });

  it("names no day for a question that can be answered today", () => {
    expect(read("0", { reason: "check_pending", until: "2026-11-25" }).reasons).toEqual([
      "Your walk-run ladder waits for an answer about the last run.",
    ]);
  });

  it("is not a number without anything to compare with", () => {
    expect(read("unknown", { reason: "no_baseline" })).toEqual({
      headline: ["No limit yet"],
      held: true,
      reasons: ["Log a run first: there is none in the last 30 days to compare with."],
    });
  });

  it("is not known, and never 0, when nothing is said", () => {
    expect(read("unknown")).toEqual({ headline: ["not known"], held: true, reasons: [] });
  });

  it("keeps a reason it has no words for to itself", () => {
    expect(read("5", { reason: "tide" }).reasons).toEqual([]);
  });

  it("survives a translation that forgot the distance", () => {
    expect(read("5", jump, () => "").headline).toEqual([distance("5.0")]);
  });
});
