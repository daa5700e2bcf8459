import { describe, expect, it } from "vitest";
import { readStreak } from "../../src/today/streak";
import { LOCALE, say, state } from "../fixtures";

const read = (
  value: string,
  attributes: Record<string, unknown> = {},
  week?: { target: number; doneThisWeek: number },
) => readStreak(state(value, attributes), week, say, LOCALE);

describe("the weeks in a row", () => {
  it("are dots, with this week's sessions and what is in reserve", () => {
    expect(read("4", { target: 2, done_this_week: 1, bank: 1 })).toEqual({
      week: { full: 1, of: 2, text: "Sessions this week: 1 of 2" },
      weeks: { full: 4, of: 4, text: "Weeks in a row: 4" },
      reserve: { full: 1, of: 2, text: "Weeks in reserve: 1" },
    });
  });

  it("are no more dots than the programme has weeks, and more sessions no more than asked", () => {
    const streak = read("30", { target: 2, done_this_week: 5, bank: 3 });
    expect(streak?.weeks).toEqual({ full: 12, of: 12, text: "Weeks in a row: 30" });
    expect(streak?.week).toEqual({ full: 2, of: 2, text: "Sessions this week: 5 of 2" });
    expect(streak?.reserve).toMatchObject({ full: 3, of: 3 });
  });

  it("begin with the plan's week", () => {
    expect(read("unknown", {}, { target: 3, doneThisWeek: 0 })).toEqual({
      week: { full: 0, of: 3, text: "Sessions this week: 0 of 3" },
      weeks: undefined,
      reserve: undefined,
    });
  });

  it.each([
    ["nobody knows", undefined],
    ["nothing is asked", { target: 0, doneThisWeek: 0 }],
  ])("are not shown when %s", (_, week) => {
    expect(readStreak(undefined, week, say, LOCALE)).toBeUndefined();
  });
});
