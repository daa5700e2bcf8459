import { describe, expect, it } from "vitest";
import { clock, isRunning, leftOf, readIce } from "../../src/today/ice";
import { LOCALE, say, state } from "../fixtures";

const END = "2026-03-02T19:15:00+00:00";
const end = Date.parse(END);

const read = (endsAt: string, today = "0", due = "off") =>
  readIce({ endsAt: state(endsAt), today: state(today), due: state(due) }, say, LOCALE);

describe("the ice timer", () => {
  it("runs until its end", () => {
    const ice = read(END);
    if (ice === undefined) throw new Error("no ice");
    expect(ice.endsAt).toBe(end);
    expect(isRunning(ice, end - 1)).toBe(true);
    expect(isRunning(ice, end)).toBe(false);
    expect(leftOf(ice, end - 899_500)).toBe("15:00");
    expect(leftOf(ice, end - 1)).toBe("0:01");
    expect(leftOf(ice, end + 5000)).toBe("0:00");
  });

  it("does not run without an end", () => {
    const ice = read("unknown");
    if (ice === undefined) throw new Error("no ice");
    expect(ice.endsAt).toBeUndefined();
    expect(isRunning(ice, end)).toBe(false);
    expect(leftOf(ice, end)).toBe("0:00");
  });

  it("says how often it was used, or that the knee spoke up", () => {
    expect(read("unknown")?.text).toBe("");
    expect(read("unknown", "2")?.text).toBe("Today: 2");
    expect(read("unknown", "2", "on")?.text).toBe("If you like it: your knee spoke up today.");
  });

  it("is not shown when the runner turned it off", () => {
    const nothing = { endsAt: undefined, today: undefined, due: undefined };
    expect(readIce(nothing, say, LOCALE)).toBeUndefined();
    expect(readIce({ ...nothing, endsAt: state("unknown") }, say, LOCALE)?.text).toBe("");
  });

  it("counts as a stopwatch does", () => {
    expect([0, 59, 60, 900].map(clock)).toEqual(["0:00", "0:59", "1:00", "15:00"]);
  });
});
