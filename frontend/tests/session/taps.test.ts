/** What the diary is told of a session, and how it is taken back. */
import { describe, expect, it, vi } from "vitest";
import { partOf, partTap, worstTap } from "../../src/session/taps";
import type { PlanItem } from "../../src/today/plan";
import { houseOf, say } from "../fixtures";

const task: PlanItem = {
  ...{ key: "wall_sit", sets: 3, reps: undefined, holdS: 30, variant: undefined, perSide: false },
  ...{ optional: false, done: false, easier: false, avoid: [] },
};

function houseThat(...ids: (string | undefined)[]) {
  const answers = [...ids];
  const callService = vi.fn(async () => ({ response: { entry_id: answers.shift() } }));
  const house = houseOf([], { callService });
  const heard = (): unknown[] =>
    callService.mock.calls.map((call: readonly unknown[]) => [call[1], call[2]]);
  return { heard, place: { hass: () => house, entryId: "sam", say } };
}

describe("an exercise", () => {
  it("is told as it was done", () => {
    expect(partOf(task, { sets: 2, closed: true })).toEqual({
      exercises: [{ key: "wall_sit", sets: 2, hold: 30 }],
      ...{ part: true, stopped_for_pain: false },
    });
    expect(partOf({ ...task, reps: 8, holdS: undefined }, { sets: 0, pain: 4 })).toEqual({
      exercises: [{ key: "wall_sit", sets: 0, reps: 8, pain: 4 }],
      ...{ part: true, stopped_for_pain: true },
    });
  });

  it("is acknowledged with its entry, and taken back with it", async () => {
    const { heard, place } = houseThat("id-1");
    const ears = { told: vi.fn(), takenBack: vi.fn() };
    const tap = partTap(place, task, { sets: 3 }, ears);
    expect(tap.said).toBe("Wall sit is logged.");
    const { takeBack } = await tap.send();
    expect(ears.told).toHaveBeenCalledWith("id-1");
    await takeBack?.();
    expect(ears.takenBack).toHaveBeenCalledOnce();
    expect(heard()).toEqual([
      ["log_exercises", { ...partOf(task, { sets: 3 }), config_entry_id: "sam" }],
      ["undo", { entry_id: "id-1", config_entry_id: "sam" }],
    ]);
  });

  it("goes by its key without words, and cannot be taken back without an entry", async () => {
    const { place } = houseThat(undefined);
    const ears = { told: vi.fn(), takenBack: vi.fn() };
    const tap = partTap(place, { ...task, key: "handstand" }, { sets: 3 }, ears);
    expect(tap.said).toBe("handstand is logged.");
    expect((await tap.send()).takeBack).toBeUndefined();
    expect(ears.told).toHaveBeenCalledWith("");
  });
});

describe("the worst pain", () => {
  it("is written into each entry of the session, and taken out again", async () => {
    const { heard, place } = houseThat("b-1", undefined);
    const noted = vi.fn();
    const entries = { wall_sit: "a-1", step_up: "a-2" };
    const tap = worstTap(place, 3, entries, { noted });
    expect([tap.key, tap.said]).toEqual(["worst/3", "Noted: 3 of 10 at worst."]);
    const { takeBack } = await tap.send();
    expect(noted).toHaveBeenLastCalledWith(3, { wall_sit: "b-1", step_up: "a-2" });
    await takeBack?.();
    expect(noted).toHaveBeenLastCalledWith(undefined, entries);
    expect(heard().map((call) => (call as unknown[])[0])).toEqual([
      ...["edit_entry", "edit_entry", "undo", "undo"],
    ]);
    expect(heard()[0]).toEqual([
      "edit_entry",
      { entry_id: "a-1", pain_peak: 3, config_entry_id: "sam" },
    ]);
  });
});
