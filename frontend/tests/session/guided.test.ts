/** A session on a speaker, as the house tells of it. */
import { describe, expect, it } from "vitest";
import { readGuided, speakersOf } from "../../src/session/guided";
import { houseOf, state } from "../fixtures";

const step = {
  ...{ phase: "work", exercise: "step_up", name: "Step-up", number: 2, total: 6, set: 1, sets: 3 },
  ...{ side: "left", reps: 10, hold_s: null, next_at: "2026-11-24T10:00:00+00:00" },
  ...{ text: "Ten.", speaker: "media_player.kitchen", problem: null },
};
const told = (session: unknown) => readGuided(state("on", { session }));

describe("a guided session", () => {
  it("is read from the step that is on", () => {
    expect(told(step)).toEqual({
      ...{ phase: "work", key: "step_up", name: "Step-up", number: 2, total: 6, set: 1, sets: 3 },
      ...{ side: "left", reps: 10, holdS: undefined, endsAt: Date.UTC(2026, 10, 24, 10) },
      ...{ text: "Ten.", speaker: "media_player.kitchen", problem: undefined },
    });
  });

  it("says little where little is told", () => {
    expect(told({ phase: "ready" })).toMatchObject({
      ...{ key: "", name: "", number: 1, total: 1, set: 1, sets: 1, text: "" },
      ...{ endsAt: undefined, speaker: undefined },
    });
  });

  it("is none when it is over, or there never was one", () => {
    for (const session of [{ ...step, phase: "over" }, {}, null, undefined, "work"]) {
      expect(told(session)).toBeUndefined();
    }
    expect(readGuided(undefined)).toBeUndefined();
  });
});

describe("the speakers", () => {
  const states = {
    ...{ a: undefined, b: state("off", { friendly_name: "Kitchen" }, "media_player.kitchen") },
    ...{ c: state("idle", {}, "assist_satellite.box"), d: state("on", {}, "light.kitchen") },
    e: state("unavailable", {}, "media_player.attic"),
  };

  it("are those that can speak now, by name", () => {
    const house = houseOf([], { states, services: { knee_recovery: { start_session: {} } } });
    expect(speakersOf(house)).toEqual([
      { id: "assist_satellite.box", name: "assist_satellite.box" },
      { id: "media_player.kitchen", name: "Kitchen" },
    ]);
  });

  it("are none where no session can be guided", () => {
    expect(speakersOf(houseOf([], { states }))).toEqual([]);
    expect(speakersOf(houseOf([], { states, services: { knee_recovery: {} } }))).toEqual([]);
  });
});
