import { describe, expect, it } from "vitest";
import { readTalk } from "../../src/today/talk";
import { say, state } from "../fixtures";

describe("a talk", () => {
  it("is worth it for a reason, with somebody, and soon", () => {
    const reasons = ["red_flag", "two_red_runs", "a_new_one"];
    expect(readTalk(state("on", { reasons, urgency: "same_day" }), say)).toEqual({
      urgency: "same_day",
      soon: "Have it looked at today.",
      whom: "A doctor or an urgent care centre is the one to ask, today.",
      reasons: ["A warning sign is noted in your log.", "Two runs within 14 days were red."],
    });
  });

  it("can wait some days when nothing says how soon", () => {
    expect(readTalk(state("on"), say)).toMatchObject({ urgency: "appointment", reasons: [] });
  });

  it.each([undefined, state("off"), state("unknown")])("is not worth it for %j", (of) => {
    expect(readTalk(of, say)).toBeUndefined();
  });
});
