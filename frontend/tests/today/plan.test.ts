import { describe, expect, it } from "vitest";
import { isOver, parsePlan } from "../../src/today/plan";

const answer = {
  date: "2026-03-02",
  why: "planned",
  target: 2,
  done_this_week: 1,
  next_on: "2026-03-02",
  exercises: [
    {
      key: "step_up",
      dose: { sets: 3, reps: 10, hold_s: null, variant: "step_15" },
      sides: 2,
      optional: false,
      done: true,
      easier: true,
      avoid: [{ key: "kneecap_pain", text: "Not when the kneecap hurts in it." }],
    },
    { key: "march", dose: { sets: 1, reps: null, hold_s: 30 } },
  ],
  stop_signs: [{ key: "locking", text: "the knee locks" }],
  suggestions: [{ key: "smaller_plan", text: "Try a smaller one." }, "else"],
  run: {
    session: { level: 6, blocks: 4, walk_s: 120, jog_s: 180, walk_before_s: 300 },
    offers: ["slower"],
    back_again: ["distance", 3],
  },
};

describe("a plan", () => {
  it("is read from its answer", () => {
    expect(parsePlan(answer)).toEqual({
      date: "2026-03-02",
      why: "planned",
      target: 2,
      doneThisWeek: 1,
      nextOn: "2026-03-02",
      items: [
        {
          key: "step_up",
          sets: 3,
          reps: 10,
          holdS: undefined,
          variant: "step_15",
          perSide: true,
          optional: false,
          done: true,
          easier: true,
          avoid: ["kneecap_pain"],
        },
        {
          key: "march",
          sets: 1,
          reps: undefined,
          holdS: 30,
          variant: undefined,
          perSide: false,
          optional: false,
          done: false,
          easier: false,
          avoid: [],
        },
      ],
      session: { level: 6, blocks: 4, walkS: 120, jogS: 180, aroundS: 300 },
      offers: ["slower"],
      backAgain: ["distance"],
      stopSigns: ["locking"],
      suggestions: ["smaller_plan"],
    });
  });

  it("may have nothing to run and nothing to do", () => {
    expect(parsePlan({ date: "2026-03-02", why: "paused", run: null, exercises: null })).toEqual({
      date: "2026-03-02",
      why: "paused",
      target: 0,
      doneThisWeek: 0,
      nextOn: undefined,
      items: [],
      session: undefined,
      offers: [],
      backAgain: [],
      stopSigns: [],
      suggestions: [],
    });
  });

  it("leaves out what is no exercise, and takes a session that says little", () => {
    const plan = parsePlan({
      ...answer,
      exercises: [null, { key: "x" }, { key: "x", dose: { sets: 0 } }, { dose: { sets: 1 } }],
      run: { session: { level: 1 } },
    });
    expect(plan?.items).toEqual([]);
    expect(plan?.session).toEqual({ level: 1, blocks: 1, walkS: 0, jogS: 0, aroundS: 0 });
  });

  it.each([undefined, null, "plan", {}, { date: "2026-03-02" }, { why: "planned" }])(
    "is not %j",
    (not) => {
      expect(parsePlan(not)).toBeUndefined();
    },
  );
});

describe("a plan is over", () => {
  const plan = parsePlan(answer);
  const late = Date.parse("2026-03-02T23:30:00Z");

  it("with its date, where the house is", () => {
    expect(isOver(plan, late, "UTC")).toBe(false);
    expect(isOver(plan, late + 1000, "UTC")).toBe(false);
    expect(isOver(plan, late, "Europe/Berlin")).toBe(true);
    expect(isOver(plan, late + 3_600_000, "UTC")).toBe(true);
  });

  it("never before it came, and anywhere some day", () => {
    expect(isOver(undefined, late, "UTC")).toBe(false);
    expect(isOver(plan, late + 3 * 86_400_000)).toBe(true);
  });
});
