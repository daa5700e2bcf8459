import { describe, expect, it } from "vitest";
import { DistanceFormat } from "../../src/home/format";
import { readWeeks } from "../../src/today/weeks";
import { LOCALE, say, state } from "../fixtures";

const km = new DistanceFormat("km", LOCALE);
const read = (attributes: Record<string, unknown>, ramp?: string, exceeded?: string) =>
  readWeeks(
    {
      week: state("", attributes),
      ramp: ramp === undefined ? undefined : state(ramp),
      exceeded: exceeded === undefined ? undefined : state(exceeded),
    },
    say,
    km,
    LOCALE,
  );

describe("this week beside the last", () => {
  it.each([
    [9000, 18000, 0.5, 1],
    [18000, 9000, 1, 0.5],
    [0, 18000, 0, 1],
    [0, 0, 0, 0],
  ])("%d m and %d m", (this_week_m, last_week_m, first, second) => {
    const shares = read({ this_week_m, last_week_m }).bars.map(({ share }) => share);
    expect(shares).toEqual([first, second]);
  });

  it("has names and numbers", () => {
    expect(read({ this_week_m: 12400, last_week_m: 18020 }).bars).toEqual([
      { label: "This week", text: "12.4\u00a0km", share: 12400 / 18020 },
      { label: "Last week", text: "18.0\u00a0km", share: 1 },
    ]);
  });

  it("does not take a week it does not know for an empty one", () => {
    const [unknown, empty] = read({ this_week_m: null, last_week_m: 0 }).bars;
    expect(unknown).toEqual({ label: "This week", text: "not known", share: undefined });
    expect(empty).toEqual({ label: "Last week", text: "0\u00a0km", share: 0 });
  });

  it("says when the last seven days are over the limit, with the number", () => {
    expect(read({}, "14.3", "on").note).toBe(
      "The last 7 days are 14.3% over the 7 before, more than your limit.",
    );
  });

  it.each([
    ["14.3", "off"],
    ["unknown", "on"],
    [undefined, "on"],
    ["14.3", undefined],
  ])("says nothing for %s and %s", (ramp, exceeded) => {
    expect(read({}, ramp, exceeded).note).toBe("");
  });
});
