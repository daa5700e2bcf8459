import { describe, expect, it } from "vitest";
import { readAdvice } from "../../src/today/advice";
import { parsePlan } from "../../src/today/plan";
import { LOCALE, say } from "../fixtures";

function read(run: unknown) {
  const plan = parsePlan({ date: "2026-03-02", why: "rest_day", run });
  if (plan === undefined) throw new Error("no plan");
  return readAdvice(plan, say, LOCALE);
}

const session = (level: number, walk_s: number, jog_s: number, walk_before_s = 300) =>
  read({ session: { level, blocks: 4, walk_s, jog_s, walk_before_s } }).session;

describe("how a run is run", () => {
  it("is a ladder's session in words and in blocks", () => {
    expect(session(6, 120, 180)).toEqual({
      title: "Walk-run ladder, level 6",
      text: "4 x walk 2:00, jog 3:00",
      around: "Walk 5:00 before and after.",
      blocks: [
        [120, 180],
        [120, 180],
        [120, 180],
        [120, 180],
      ],
    });
  });

  it("is walking at first and jogging at last", () => {
    expect(session(0, 300, 0, 0)).toMatchObject({ title: "", text: "4 x walk 5:00", around: "" });
    expect(session(10, 0, 300)?.text).toBe("4 x jog 5:00");
  });

  it("can be made easier, and harder again one at a time", () => {
    expect(read({ offers: ["slower", "a_new_one"], back_again: ["hills"] })).toEqual({
      session: undefined,
      tips: [
        { title: "Ways to make a run easier", texts: ["Run 10 to 20 % slower."] },
        { title: "What to bring back, one at a time", texts: ["Hills last."] },
      ],
    });
    expect(read(null).tips).toEqual([]);
  });
});
