import { describe, expect, it } from "vitest";
import type { Question } from "../../src/today/checks";
import { answerOf, readPainRow } from "../../src/today/pain";
import { say } from "../fixtures";

const ask = (name: string, withSymptoms = false): Question => ({
  name,
  about: "run-1",
  withSymptoms,
});

describe("the pain row", () => {
  it("asks the everyday question", () => {
    expect(readPainRow(undefined, say)).toEqual({
      text: "How does your knee feel now?",
      question: undefined,
      isCheckUp: false,
    });
  });

  it("asks what waits", () => {
    const row = readPainRow(ask("hour_after"), say);
    expect(row.text).toBe("How is your knee an hour after the run?");
    expect(readPainRow(ask("check_up"), say).isCheckUp).toBe(true);
  });

  it("never asks nothing", () => {
    expect(readPainRow(ask("a_new_one"), say).text).toBe("How does your knee feel now?");
  });
});

describe("a tap on a level", () => {
  it.each([
    ["pain_before", { level: 3, moment: "before_run" }],
    ["pain_peak", { level: 3, moment: "during_run" }],
    ["morning_of_run", { level: 3, moment: "morning" }],
    ["hour_after", { level: 3, moment: "hour_after" }],
    ["morning_after", { level: 3, moment: "morning" }],
  ])("answers %s with its moment", (name, data) => {
    expect(answerOf(ask(name), 3, [])).toEqual({ action: "log_pain", data });
  });

  it.each(["worst_pain", "usual_pain"])("answers %s with the score of the week", (measure) => {
    const data = { measure, value: 3 };
    expect(answerOf(ask(measure), 3, [])).toEqual({ action: "log_score", data });
  });

  it("is of now when nothing waits", () => {
    expect(answerOf(undefined, 0, ["limp"])).toEqual({ action: "log_pain", data: { level: 0 } });
    expect(answerOf(ask("check_up"), 0, []).data).toEqual({ level: 0 });
  });

  it("tells what the knee did besides hurting, where that is asked", () => {
    const { data } = answerOf(ask("pain_peak", true), 3, ["limp"]);
    expect(data).toEqual({ level: 3, moment: "during_run", symptoms: ["limp"] });
    expect(answerOf(ask("pain_peak", true), 3, []).data).not.toHaveProperty("symptoms");
    expect(answerOf(ask("hour_after"), 3, ["limp"]).data).not.toHaveProperty("symptoms");
  });
});
