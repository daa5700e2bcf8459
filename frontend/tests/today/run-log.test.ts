import { describe, expect, it } from "vitest";
import { NO_RUN, runOf } from "../../src/today/run-log";

describe("a run logged by hand", () => {
  it("leaves out what was not said", () => {
    expect(runOf({ ...NO_RUN, distance: "5" }, "km")).toEqual({ distance: 5, unit: "km" });
  });

  it("tells its time and its start as they were typed", () => {
    const draft = { distance: "3,2", duration: " 20:10 ", started: "2026-11-23T18:05" };
    expect(runOf(draft, "mi")).toEqual({
      distance: 3.2,
      unit: "mi",
      duration: "20:10",
      started_at: "2026-11-23T18:05",
    });
  });

  it("passes on what is no number, for the house to refuse in words", () => {
    expect(runOf({ ...NO_RUN, distance: "far" }, "km")["distance"]).toBe("far");
  });
});
