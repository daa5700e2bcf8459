import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Hass } from "../../src/home/hass";
import { CheckQueue, type Question, type Waiting } from "../../src/today/checks";
import type { PlanItem } from "../../src/today/plan";
import { Sets } from "../../src/today/sets";
import * as taps from "../../src/today/taps";
import { houseOf, say } from "../fixtures";

let hass: Hass;
let place: taps.Place;
let queue: CheckQueue;

beforeEach(() => {
  hass = houseOf([]);
  place = { hass: () => hass, entryId: "entry-Sam", say };
  queue = new CheckQueue();
});

const answers = (response: unknown) =>
  vi.mocked(hass.callService).mockResolvedValueOnce({ response });
const calls = () =>
  vi.mocked(hass.callService).mock.calls.map(([, action, data]) => [action, data]);
const check: Waiting = { check: "morning", run: "run-1", until: 1, asks: ["morning_after"] };

function asked(): Question {
  const question = queue.next(check, 0);
  if (question === undefined) throw new Error("nothing is asked");
  return question;
}

describe("a tap on a level", () => {
  it("answers the question, and undo asks it again", async () => {
    const tap = taps.painTap(place, 4, asked(), [], queue);
    expect([tap.said, tap.undone]).toEqual(["Logged: 4 of 10.", "4 of 10 is taken back."]);
    const { note, takeBack } = await tap.send();
    expect(note).toBe("");
    expect(queue.next(check, 0)).toBeUndefined();
    await takeBack?.();
    expect(queue.next(check, 0)).toEqual(asked());
    expect(calls()).toEqual([
      ["log_pain", { level: 4, moment: "morning", config_entry_id: "entry-Sam" }],
      ["undo", { entry_id: "entry-1", config_entry_id: "entry-Sam" }],
    ]);
  });

  it("leaves the question open when it does not count, and says so", async () => {
    answers({ entry_id: "e", counts_reason: "too_early" });
    const { note } = await taps.painTap(place, 4, asked(), [], queue).send();
    expect(note).toContain("It came before the time of this check");
    expect(queue.next(check, 0)).toEqual(asked());
  });

  it("answers nothing on any other moment", async () => {
    const { takeBack } = await taps.painTap(place, 4, undefined, [], queue).send();
    await takeBack?.();
    expect(calls()[0]).toEqual(["log_pain", { level: 4, config_entry_id: "entry-Sam" }]);
  });

  it("cannot be taken back without an entry, and pretends nothing when it is refused", async () => {
    answers(undefined);
    const question = asked();
    const tap = taps.painTap(place, 4, question, [], queue);
    expect((await tap.send()).takeBack).toBeUndefined();
    queue.reopen(question);
    vi.mocked(hass.callService).mockRejectedValueOnce(new Error("no"));
    await expect(taps.painTap(place, 4, asked(), [], queue).send()).rejects.toThrow("no");
    expect(queue.next(check, 0)).toEqual(asked());
  });

  it("has a name of its own for each question", () => {
    expect(taps.levelKey(asked(), 4)).toBe("run-1/morning_after/4");
    expect(taps.levelKey(undefined, 4)).toBe("//4");
  });
});

describe("other taps", () => {
  it("note what was ticked of the warning signs", async () => {
    const tap = taps.checkUpTap(place, ["locking"], true, asked(), queue);
    await tap.send();
    expect(calls()).toEqual([
      ["log_check_up", { flags: ["locking"], trauma: true, config_entry_id: "entry-Sam" }],
    ]);
    expect(tap.said).toBe("Your answer is in your log.");
  });

  it("start the ice timer, and take it back", async () => {
    const tap = taps.entryTap(place, "start_ice", "card_ice_started");
    await (await tap.send()).takeBack?.();
    expect(tap.said).toBe("The ice timer runs.");
    expect(calls().map(([action]) => action)).toEqual(["start_ice", "undo"]);
    answers({});
    expect((await tap.send()).takeBack).toBeUndefined();
  });

  it("choose a pair, and the one before it again", async () => {
    const shoe = { entityId: "select.shoe", options: ["Blue", "Red"], chosen: "Blue" };
    const tap = taps.shoeTap(place, shoe, "Red");
    await (await tap.send()).takeBack?.();
    expect(calls().map(([, data]) => (data as { option: string }).option)).toEqual(["Red", "Blue"]);
    const first = taps.shoeTap(place, { ...shoe, chosen: "" }, "Red");
    expect((await first.send()).takeBack).toBeUndefined();
  });
});

describe("a tap on the last circle", () => {
  const item = { key: "step_up", sets: 3, done: false } as PlanItem;
  const row = { item, name: "Step-up", dose: "" };
  const list = { id: "todo.list", date: "2026-03-02" };

  it("ticks the exercise, and undo leaves the sets before it", async () => {
    const sets = new Sets("Sam", "tick");
    sets.put(item, 2);
    const tap = taps.setTap(place, row, sets.tap(item, 2), list, sets);
    expect([tap.key, tap.said, tap.undone]).toEqual([
      "step_up/2",
      "Step-up is logged.",
      "Step-up is taken back.",
    ]);
    const { takeBack } = await tap.send();
    expect(sets.of(item)).toBe(3);
    await takeBack?.();
    expect(sets.of(item)).toBe(2);
    const data = { entity_id: "todo.list", item: "2026-03-02_step_up" };
    expect(calls()).toEqual([
      ["update_item", { ...data, status: "completed" }],
      ["update_item", { ...data, status: "needs_action" }],
    ]);
  });

  it("of a whole exercise takes it back, and undo logs it again", async () => {
    const sets = new Sets("Sam", "untick");
    const done = { ...item, done: true };
    const tap = taps.setTap(place, { ...row, item: done }, sets.tap(done, 1), list, sets);
    expect([tap.key, tap.said, tap.undone]).toEqual([
      "step_up/1",
      "Step-up is taken back.",
      "Step-up is logged.",
    ]);
    const { takeBack } = await tap.send();
    expect(sets.of(done)).toBe(1);
    await takeBack?.();
    expect(sets.of(done)).toBe(3);
  });
});
