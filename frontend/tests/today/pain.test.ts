import { describe, expect, it } from "vitest";
import { LEVELS, readPainRow } from "../../src/today/pain";
import { say, state } from "../fixtures";

describe("the pain row", () => {
  it("has eleven steps", () => {
    expect(LEVELS).toHaveLength(11);
  });

  it.each([
    ["after_run", "Back from your run: how does your knee feel?"],
    ["hour_after", "An hour after your run: how does your knee feel?"],
    ["morning", "The morning after your run: how does your knee feel?"],
  ])("asks the question that waits: %s", (check, question) => {
    expect(readPainRow(state("on", { check }), say)).toEqual({ moment: check, question });
  });

  it.each([
    ["none waits", state("off", { check: "morning" })],
    ["another kind waits", state("on", { check: "weekly" })],
    ["it is not said which", state("on")],
    ["there is no such entity", undefined],
  ])("asks about now when %s", (_, check) => {
    expect(readPainRow(check, say)).toEqual({
      moment: undefined,
      question: "How does your knee feel now?",
    });
  });
});
