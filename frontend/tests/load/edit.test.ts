import { describe, expect, it, vi } from "vitest";
import {
  changesOf,
  draftOf,
  formatDuration,
  numberFrom,
  paceOf,
  unitOf,
} from "../../src/load/draft";
import { type Run, readRuns } from "../../src/load/runs";
import { editTap, removeTap, splitTap } from "../../src/load/taps";
import { LOCALE, houseOf, say } from "../fixtures";

const TOLD = {
  entry_id: "r1",
  kind: "run",
  at: "2026-03-04T18:00:00+01:00",
  local_date: "2026-03-04",
  distance_m: 5250,
  duration_s: 1830,
  pain_peak: 2.5,
  pain_before: null,
  shoe: "Blue",
  source: "watch",
  external_id: "w1",
  note: null,
};
const [run] = readRuns({ entries: [TOLD] }) as [Run];
const [bare] = readRuns({
  entries: [{ ...TOLD, duration_s: null, pain_peak: null, shoe: null }],
}) as [Run];

describe("a run in a form", () => {
  const german = { language: "de", number_format: "language" };

  it("shows what stands, as the reader writes it", () => {
    expect(draftOf(run, "km", LOCALE)).toEqual({
      distance: "5.25",
      duration: "30:30",
      pain: "2.5",
      shoe: "Blue",
    });
    expect(draftOf(run, "mi", german)).toMatchObject({ distance: "3,26", pain: "2,5" });
    expect(draftOf(bare, "km", LOCALE)).toMatchObject({ duration: "", pain: "", shoe: "" });
  });

  it("tells only what was changed", () => {
    const before = draftOf(run, "km", LOCALE);
    expect(changesOf(before, { ...before }, "km")).toBeUndefined();
    expect(changesOf(before, { ...before, distance: " 5,3 " }, "km")).toEqual({
      distance: 5.3,
      unit: "km",
    });
    const others = { distance: before.distance, duration: " 31:00", pain: "", shoe: "Red" };
    expect(changesOf(before, others, "mi")).toEqual({
      duration: "31:00",
      pain_peak: "",
      shoe: "Red",
    });
  });

  it("leaves what is no number to the house, which refuses in words", () => {
    expect([numberFrom("4"), numberFrom(" far "), numberFrom("")]).toEqual([4, "far", ""]);
  });

  it("writes times and paces as people do", () => {
    expect([59.6, 605, 3723].map(formatDuration)).toEqual(["1:00", "10:05", "1:02:03"]);
    expect(paceOf(run, "km")).toBe("5:49");
    expect(paceOf(run, "mi")).toBe("9:21");
    expect(paceOf(bare, "km")).toBeUndefined();
    expect(paceOf({ ...run, distanceM: 0 }, "km")).toBeUndefined();
    expect([unitOf("mi"), unitOf("km"), unitOf("m")]).toEqual(["mi", "km", "km"]);
  });
});

describe("a tap on a run", () => {
  const answering = (response: unknown) => {
    const hass = houseOf([{ name: "Sam" }], { callService: vi.fn(async () => ({ response })) });
    const calls = () =>
      vi.mocked(hass.callService).mock.calls.map(([, action, data]) => [action, data]);
    return { calls, place: { hass: () => hass, entryId: "e", say } };
  };

  it("puts it right, and gives it back", async () => {
    const { calls, place } = answering({ entry_id: "r2" });
    const tap = editTap(place, run, { distance: 6, unit: "km" });
    const { takeBack } = await tap.send();
    await takeBack?.();
    expect(calls()).toEqual([
      ["edit_entry", { entry_id: "r1", distance: 6, unit: "km", config_entry_id: "e" }],
      ["undo", { entry_id: "r2", config_entry_id: "e" }],
    ]);
    expect([tap.key, tap.said, tap.undone]).toEqual([
      "edit/r1",
      "The run is put right.",
      "Taken back.",
    ]);
    const none = answering({});
    expect((await editTap(none.place, run, {}).send()).takeBack).toBeUndefined();
  });

  it("removes it with all that was told of it, and gives it back", async () => {
    const { calls, place } = answering({});
    const { takeBack } = await removeTap(place, run).send();
    await takeBack?.();
    expect(calls()).toEqual([
      ["undo", { entry_id: "r1", whole: true, config_entry_id: "e" }],
      ["redo", { entry_id: "r1", config_entry_id: "e" }],
    ]);
  });

  it("takes it apart, and joins it again", async () => {
    const { calls, place } = answering({ entry_ids: ["r1", "r3", "r4"] });
    const { takeBack } = await splitTap(place, run).send();
    await takeBack?.();
    expect(
      calls().map(([action, data]) => [action, (data as { entry_id: string }).entry_id]),
    ).toEqual([
      ["split_run", "r1"],
      ["undo", "r3"],
      ["undo", "r4"],
    ]);
    for (const answer of [undefined, { entry_ids: ["r1"] }]) {
      expect((await splitTap(answering(answer).place, run).send()).takeBack).toBeUndefined();
    }
  });
});
