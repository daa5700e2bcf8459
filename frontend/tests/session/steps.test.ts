/** A session goes from press to press and from tick to tick, and nothing of it is lost. */
import { describe, expect, it } from "vitest";
import * as steps from "../../src/session/steps";
import type { PlanItem } from "../../src/today/plan";

const item = (key: string, more: Partial<PlanItem> = {}): PlanItem => ({
  ...{ key, sets: 2, reps: 10, holdS: undefined, variant: undefined, perSide: true },
  ...{ optional: false, done: false, easier: false, avoid: [] },
  ...more,
});
const step = item("step_up");
const sit = item("wall_sit", { reps: undefined, holdS: 30, perSide: false });
const plank = item("copenhagen_plank", { sets: 1, reps: 2, holdS: 5 });
const stretch = item("calf_stretch", { reps: undefined, holdS: 30, optional: true });

const S = 1000;
const begin = (...tasks: PlanItem[]): steps.Session => steps.begin("2026-11-24", tasks, 0);
const press = (session: steps.Session, now = 0): steps.Session => steps.press(session, now);
const full = (session: steps.Session, key: string): number => session.done[key]?.sets ?? 0;

describe("what is counted", () => {
  it("is one side after the other, and then a rest", () => {
    const left = begin(step, sit);
    expect([left.phase, steps.sideOf(left)]).toEqual(["ready", "left"]);
    const right = press(left);
    expect([right.phase, steps.sideOf(right), full(right, "step_up")]).toEqual([
      "ready",
      "right",
      0,
    ]);
    const rest = press(right, 5 * S);
    expect([rest.phase, full(rest, "step_up"), rest.endsAt]).toEqual(["rest", 1, 65 * S]);
    expect(steps.sideOf(rest)).toBe("left");
    // The clock, or a press, ends the rest; the next set goes at one's own pace.
    expect(steps.tick(rest, 64 * S)).toBe(rest);
    expect(steps.tick(rest, 65 * S).phase).toBe("ready");
    expect(press(rest).phase).toBe("ready");
  });

  it("goes on to the next exercise after the last set, and ends after the last exercise", () => {
    const once = item("step_up", { sets: 1, perSide: false });
    const next = press(begin(once, { ...once, key: "clamshell" }), S);
    expect([next.at, steps.taskOf(next)?.key]).toEqual([1, "clamshell"]);
    expect(next.done["step_up"]).toEqual({ sets: 1, closed: true });
    const over = press(next, 9 * S);
    expect([over.phase, over.endedAt, steps.taskOf(over)?.key]).toEqual([
      "over",
      9 * S,
      "clamshell",
    ]);
    expect(press(over)).toBe(over);
  });
});

describe("what is held", () => {
  it("is led into, held by the clock, and rested from", () => {
    const lead = press(begin(sit));
    expect([lead.phase, steps.leftOf(lead, 0)]).toEqual(["lead", 5 * S]);
    const work = steps.tick(lead, 5 * S);
    expect([work.phase, work.endsAt]).toEqual(["work", 35 * S]);
    const rest = steps.tick(work, 35 * S);
    expect([rest.phase, full(rest, "wall_sit"), rest.endsAt]).toEqual(["rest", 1, 95 * S]);
    // Nobody has to press on the floor: the next hold begins by itself.
    const again = steps.tick(rest, 95 * S);
    expect(again.phase).toBe("work");
    expect(steps.tick(again, 125 * S).phase).toBe("over");
  });

  it("changes sides in between, and a stretch needs only a breath", () => {
    const work = press(press(begin(stretch)));
    const change = steps.tick(work, 30 * S);
    expect([change.phase, steps.sideOf(change), change.endsAt]).toEqual([
      "change",
      "right",
      40 * S,
    ]);
    const rest = press(press(change, 40 * S), 50 * S);
    expect([rest.phase, rest.endsAt]).toEqual(["rest", 60 * S]);
  });

  it("comes down between the holds of one set", () => {
    const first = press(press(begin(plank)));
    const lower = steps.tick(first, 5 * S);
    expect([lower.phase, lower.holds, lower.endsAt]).toEqual(["lower", 1, 8 * S]);
    const second = steps.tick(lower, 8 * S);
    expect([second.phase, second.holds]).toEqual(["work", 1]);
    const change = steps.tick(second, 13 * S);
    expect([change.phase, change.holds]).toEqual(["change", 0]);
  });

  it("is begun again when nobody watched the clock", () => {
    const work = press(press(begin(sit)));
    const woken = steps.tick(work, 600 * S);
    expect([woken.phase, woken.endsAt, full(woken, "wall_sit")]).toEqual(["ready", undefined, 0]);
  });

  it("stands still while it is paused", () => {
    const work = press(press(begin(sit)));
    const paused = steps.pause(work, 10 * S);
    expect([steps.isPaused(paused), steps.leftOf(paused, 99 * S)]).toEqual([true, 20 * S]);
    expect(steps.tick(paused, 99 * S)).toBe(paused);
    const on = steps.resume(paused, 100 * S);
    expect([steps.isPaused(on), on.endsAt]).toEqual([false, 120 * S]);
    const waits = begin(sit);
    expect(steps.pause(waits, 0)).toBe(waits);
    expect(steps.resume(waits, 0)).toBe(waits);
    expect(steps.leftOf(waits, 0)).toBeUndefined();
  });
});

describe("somebody", () => {
  it("skips an exercise, and keeps its whole sets", () => {
    const skipped = steps.skip(press(press(begin(step, sit))), S);
    expect(skipped.at).toBe(1);
    expect(skipped.done["step_up"]).toEqual({ sets: 1, closed: true });
    expect(steps.untold(skipped).map(({ key }) => key)).toEqual(["step_up"]);
    expect(steps.untold(steps.skip(begin(step, sit), S))).toEqual([]);
  });

  it("says that it hurts, and how much", () => {
    const asks = steps.hurts(press(press(begin(sit, step))));
    expect([asks.phase, asks.endsAt]).toEqual(["hurts", undefined]);
    expect(press(asks)).toBe(asks);
    expect(steps.waiting(asks).phase).toBe("ready");
    const next = steps.hurt(asks, 4, S);
    expect([next.at, next.phase]).toEqual([1, "ready"]);
    expect(next.done["wall_sit"]).toEqual({ sets: 0, closed: true, pain: 4 });
    // It hurt before the first set: that is told too.
    expect(steps.untold(next).map(({ key }) => key)).toEqual(["wall_sit"]);
  });

  it("goes back, and past what is through", () => {
    const first = begin(step, sit);
    expect(steps.back(first, 0)).toBe(first);
    const back = steps.back(steps.skip(first, 0), 0);
    expect([back.at, back.phase]).toEqual([0, "ready"]);
    expect(press(back).at).toBe(1);
    const over = steps.end(first, 3 * S);
    const again = steps.back(over, 0);
    expect([again.at, again.endedAt]).toEqual([1, undefined]);
  });

  it("ends the session where it is", () => {
    const ended = steps.end(press(press(begin(step, sit))), 9 * S);
    expect([ended.phase, ended.at, ended.endedAt]).toEqual(["over", 2, 9 * S]);
    expect(steps.untold(ended).map(({ key }) => key)).toEqual(["step_up"]);
    expect(steps.end(ended, 10 * S).endedAt).toBe(9 * S);
  });

  it("has nothing to do, and nothing breaks", () => {
    const empty = begin();
    expect(empty.phase).toBe("over");
    for (const does of [steps.skip, steps.tick, steps.press, steps.back]) {
      expect(does({ ...empty, phase: "ready", endsAt: 0 }, 0).tasks).toEqual([]);
    }
    expect(steps.hurt(empty, 3, 0)).toBe(empty);
    expect(steps.end(empty, 0).phase).toBe("over");
    expect(steps.sideOf(empty)).toBeUndefined();
  });
});

describe("the diary", () => {
  const through = steps.skip(press(press(begin(step, sit))), S);

  it("is told once", () => {
    const told = steps.told(through, "step_up", "id-1");
    expect(steps.untold(told)).toEqual([]);
    expect(steps.entriesOf(told)).toEqual({ step_up: "id-1" });
    expect(steps.told(through, "wall_sit", "id-2").done["wall_sit"]).toEqual({
      ...{ sets: 0, entryId: "id-2" },
    });
  });

  it("is not told again what it has though the answer was lost", () => {
    expect(steps.heardOf(through, [step, sit])).toBe(through);
    const heard = steps.heardOf(through, [
      { ...step, done: true },
      { ...sit, done: true },
    ]);
    expect([steps.untold(heard), steps.entriesOf(heard)]).toEqual([[], {}]);
  });

  it("gives an exercise back, to be done again", () => {
    const again = steps.untell(steps.told(through, "step_up", "id-1"), "step_up", 0);
    expect([again.at, again.phase, full(again, "step_up")]).toEqual([0, "ready", 0]);
    expect(steps.untell(again, "clamshell", 0)).toBe(again);
  });

  it("hears the worst pain, and its entries have other ids then", () => {
    const told = steps.told(steps.hurt(through, 3, 0), "step_up", "id-1");
    const noted = steps.noted(told, 2, { step_up: "id-2" });
    expect([noted.worst, steps.entriesOf(noted)]).toEqual([2, { step_up: "id-2" }]);
    expect(steps.noted(noted, undefined, {}).worst).toBeUndefined();
  });
});
