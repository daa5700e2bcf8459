import { describe, expect, it } from "vitest";
import type { PlanItem } from "../../src/today/plan";
import { Sets } from "../../src/today/sets";

let runner = 0;

const fresh = () => {
  runner += 1;
  return new Sets(`runner-${runner}`, "2026-03-02");
};

export const item = (more: Partial<PlanItem> = {}): PlanItem => ({
  key: "step_up",
  sets: 3,
  reps: 10,
  holdS: undefined,
  variant: undefined,
  perSide: false,
  optional: false,
  done: false,
  easier: false,
  avoid: [],
  ...more,
});

describe("the circles of an exercise", () => {
  it("are empty, or full when it is done", () => {
    expect(fresh().of(item())).toBe(0);
    expect(fresh().of(item({ done: true }))).toBe(3);
  });

  it("are counted up to the last one, which logs", () => {
    const sets = fresh();
    expect(sets.tap(item(), 1)).toEqual({ before: 0, count: 2, does: "count" });
    sets.put(item(), 2);
    expect(sets.of(item())).toBe(2);
    expect(sets.tap(item(), 2)).toEqual({ before: 2, count: 3, does: "log" });
  });

  it("are emptied from the one that is tapped again", () => {
    const sets = fresh();
    sets.put(item(), 2);
    expect(sets.tap(item(), 0)).toEqual({ before: 2, count: 0, does: "count" });
  });

  it("take a whole exercise back", () => {
    const done = item({ done: true });
    expect(fresh().tap(done, 2)).toEqual({ before: 3, count: 2, does: "take_back" });
  });

  it("are kept for whoever opens the card again, until the date is over", () => {
    const sets = fresh();
    sets.put(item(), 2);
    expect(new Sets(`runner-${runner}`, "2026-03-02").of(item())).toBe(2);
    expect(new Sets(`runner-${runner}`, "2026-03-03").of(item())).toBe(0);
  });

  it("hear what the diary says", () => {
    const sets = fresh();
    sets.put(item(), 2);
    sets.hear([item()]);
    expect(sets.of(item())).toBe(2);
    sets.hear([item({ done: true })]);
    expect(sets.of(item({ done: true }))).toBe(3);
    expect(sets.of(item())).toBe(0);
  });

  it("are empty again when the exercise was taken back elsewhere", () => {
    const sets = fresh();
    sets.put(item(), 3);
    sets.hear([item()]);
    expect(sets.of(item())).toBe(0);
  });
});
