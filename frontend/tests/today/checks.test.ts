import { beforeEach, describe, expect, it } from "vitest";
import { CheckQueue, readWaiting, type Waiting } from "../../src/today/checks";
import { state } from "../fixtures";

const CLOSES = 7_200_000;

const waiting = (
  check: string,
  asks: readonly string[],
  run: string | undefined = "run-1",
): Waiting => ({
  check,
  run: check === "weekly" ? undefined : run,
  until: CLOSES,
  asks,
});

let queue: CheckQueue;

beforeEach(() => {
  queue = new CheckQueue();
});

const next = (check?: Waiting, now = 0) => queue.next(check, now)?.name;

function answer(check: Waiting | undefined, now = 0) {
  const question = queue.next(check, now);
  if (question === undefined) throw new Error("nothing is asked");
  queue.settle(question);
  return question;
}

describe("the check that waits", () => {
  it("is read with what it asks", () => {
    const until = "2026-03-02T19:00:00+00:00";
    const read = readWaiting(
      state("on", { check: "hour_after", run: "r", until, asks: ["hour_after", 7] }),
    );
    expect(read).toEqual({
      check: "hour_after",
      run: "r",
      until: Date.parse(until),
      asks: ["hour_after"],
    });
  });

  it("of the week is about no run, and one without an end never ends", () => {
    const read = readWaiting(state("on", { check: "weekly", asks: ["worst_pain"] }));
    expect(read).toMatchObject({ run: undefined, until: Infinity });
  });

  it.each([
    ["off", state("off", { check: "morning" })],
    ["unknown", state("unknown")],
    ["on without a name", state("on")],
    ["not there", undefined],
  ])("is none when it is %s", (_, of) => {
    expect(readWaiting(of)).toBeUndefined();
  });
});

describe("questions", () => {
  it("are none on an ordinary moment", () => {
    expect(next()).toBeUndefined();
    expect(next(waiting("morning", ["symptoms", "a_new_one"]))).toBeUndefined();
  });

  it("come one after the other, what is missing of before the run too", () => {
    const check = waiting("after_run", ["pain_peak", "symptoms", "pain_before", "morning_of_run"]);
    expect(queue.next(check, 0)).toEqual({ name: "pain_peak", about: "run-1", withSymptoms: true });
    answer(check);
    // The house still says what it said before.
    expect(next(check)).toBe("pain_before");
    answer(undefined);
    answer(undefined);
    expect(next()).toBeUndefined();
  });

  it("of before the run are let go with their check", () => {
    const check = waiting("hour_after", ["hour_after", "pain_before"]);
    answer(check);
    expect(next(undefined, CLOSES - 1)).toBe("pain_before");
    expect(next(undefined, CLOSES)).toBeUndefined();
  });

  it("are not asked of a run whose check was answered elsewhere, or that is gone", () => {
    expect(next(waiting("after_run", ["pain_peak", "pain_before"]))).toBe("pain_peak");
    expect(next()).toBeUndefined();
  });

  it("go on with the next check of the same run", () => {
    answer(waiting("after_run", ["pain_peak", "pain_before"]));
    const hour = waiting("hour_after", ["hour_after", "pain_before"]);
    expect(next(hour)).toBe("hour_after");
    answer(hour);
    expect(next()).toBe("pain_before");
  });

  it("turn to the next run", () => {
    answer(waiting("after_run", ["pain_peak", "pain_before"]));
    const other = waiting("after_run", ["pain_peak"], "run-2");
    expect(queue.next(other, 0)).toMatchObject({ name: "pain_peak", about: "run-2" });
    answer(other);
    expect(next()).toBeUndefined();
  });

  it("of the week come in their order", () => {
    const week = waiting("weekly", ["worst_pain", "usual_pain", "check_up"]);
    answer(week);
    expect(next(waiting("weekly", ["usual_pain", "check_up"]))).toBe("usual_pain");
    answer(waiting("weekly", ["usual_pain", "check_up"]));
    expect(next(waiting("weekly", ["check_up"]))).toBe("check_up");
  });

  it("that are skipped are let be", () => {
    const week = waiting("weekly", ["worst_pain", "usual_pain"]);
    const question = queue.next(week, 0);
    if (question) queue.skip(question);
    expect(next(week)).toBe("usual_pain");
  });

  it("are asked again when their answer is taken back", () => {
    const check = waiting("after_run", ["pain_peak", "pain_before"]);
    const peak = answer(check);
    const before = answer(undefined);
    queue.reopen(before);
    expect(next()).toBe("pain_before");
    queue.reopen(peak);
    expect(next(check)).toBe("pain_peak");
  });

  it("are asked again when their answer was taken back elsewhere", () => {
    const week = waiting("weekly", ["worst_pain", "usual_pain"]);
    answer(week);
    expect(next(waiting("weekly", ["usual_pain"]))).toBe("usual_pain");
    expect(next(week)).toBe("worst_pain");
  });

  it("of one run do not settle those of another", () => {
    const check = waiting("morning", ["morning_after"], "run-2");
    queue.settle({ name: "morning_after", about: "run-1", withSymptoms: false });
    expect(next(check)).toBe("morning_after");
    queue.settle({ name: "worst_pain", about: "run-1", withSymptoms: false });
    expect(next(check)).toBe("morning_after");
  });
});
