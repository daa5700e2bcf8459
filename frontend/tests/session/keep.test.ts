/** A session outlives the page, on its own day. */
import { describe, expect, it } from "vitest";
import { type Store, keep, kept, soundWanted, wantSound } from "../../src/session/keep";
import * as steps from "../../src/session/steps";
import { type DayPlan, parsePlan } from "../../src/today/plan";

function shelf(): Store {
  const held = new Map<string, string>();
  return {
    getItem: (name) => held.get(name) ?? null,
    setItem: (name, value) => void held.set(name, value),
    removeItem: (name) => void held.delete(name),
  };
}

const full = (): never => {
  throw new Error("QuotaExceededError");
};
const broken: Store = { getItem: full, setItem: full, removeItem: full };

function planOf(done: readonly string[] = [], date = "2026-11-24"): DayPlan {
  const exercises = ["clamshell", "step_up", "wall_sit"].map((key) => ({
    ...{ key, dose: { sets: 2, reps: 10 }, sides: 2, done: done.includes(key) },
  }));
  return parsePlan({ date, why: "planned", exercises }) as DayPlan;
}

const session = steps.skip(
  steps.told(steps.begin("2026-11-24", planOf().items, 0), "clamshell", "id"),
  1,
);

describe("a session", () => {
  it("goes on where it was, with the set begun again", () => {
    const store = shelf();
    keep(store, "sam", steps.hurts(session));
    const found = kept(store, "sam", planOf());
    expect([found?.at, found?.phase]).toEqual([1, "ready"]);
    expect(kept(store, "ada", planOf())).toBeUndefined();
  });

  it("is over with its day", () => {
    const store = shelf();
    keep(store, "sam", session);
    expect(kept(store, "sam", planOf([], "2026-11-25"))).toBeUndefined();
    keep(store, "sam", undefined);
    expect(kept(store, "sam", planOf())).toBeUndefined();
  });

  it("leaves out what was done elsewhere, and keeps what it did itself", () => {
    const store = shelf();
    keep(store, "sam", session);
    const found = kept(store, "sam", planOf(["clamshell", "step_up"]));
    expect(found?.tasks.map(({ key }) => key)).toEqual(["clamshell", "wall_sit"]);
    expect([found?.at, found?.phase]).toEqual([1, "ready"]);
    keep(store, "sam", steps.begin("2026-11-24", planOf().items, 0));
    expect(kept(store, "sam", planOf(["clamshell", "step_up", "wall_sit"]))).toBeUndefined();
  });

  it("stays over until it is closed", () => {
    const store = shelf();
    keep(store, "sam", steps.end(session, 9));
    expect(kept(store, "sam", planOf())).toMatchObject({ phase: "over", endedAt: 9 });
    keep(store, "sam", session);
    const rest = kept(store, "sam", planOf(["step_up", "wall_sit"]));
    expect([rest?.phase, rest?.at]).toEqual(["over", 1]);
  });

  it.each(["{", "1", '{"date": "2026-11-24"}', '{"date": "2026-11-24", "tasks": [null]}'])(
    "is none in %s",
    (text) => {
      const store = shelf();
      store.setItem("knee-recovery-session/sam", text);
      expect(kept(store, "sam", planOf())).toBeUndefined();
    },
  );

  it("goes on without a place to keep it", () => {
    for (const store of [broken, undefined]) {
      keep(store, "sam", session);
      keep(store, "sam", undefined);
      expect(kept(store, "sam", planOf())).toBeUndefined();
    }
  });
});

describe("sound", () => {
  it("is on until somebody says otherwise", () => {
    const store = shelf();
    expect(soundWanted(store)).toBe(true);
    wantSound(store, false);
    expect(soundWanted(store)).toBe(false);
    wantSound(store, true);
    expect(soundWanted(store)).toBe(true);
  });

  it("does without a place to keep it", () => {
    for (const store of [broken, undefined]) {
      wantSound(store, false);
      expect(soundWanted(store)).toBe(true);
    }
  });
});
