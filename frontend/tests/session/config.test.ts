/** The session card in a dashboard's configuration. */
import { describe, expect, it } from "vitest";
import { SESSION_FORM, checkSessionConfig, sessionSuggestion } from "../../src/session/config";
import { houseOf, localize, state } from "../fixtures";

describe("the configuration", () => {
  it("takes a runner, and whether all is wanted", () => {
    const config = { type: "custom:knee-recovery-session-card", optional: true };
    expect(checkSessionConfig(config)).toEqual(config);
    expect(checkSessionConfig({})).toEqual({});
    expect(checkSessionConfig({ optional: null })).toEqual({ optional: null });
  });

  it.each([[undefined], [{ optional: "yes" }], [{ device_id: 3 }]])("refuses %j", (config) => {
    expect(() => checkSessionConfig(config)).toThrow(/configuration|optional|device_id/);
  });

  it("is offered for what tells of exercises", () => {
    const house = houseOf([
      {
        name: "Sam",
        states: { "sensor.run_light": state("green"), "todo.exercises": state("3") },
      },
    ]);
    expect(sessionSuggestion(house, "todo.whatever_Sam_exercises")).toEqual({
      config: { type: "custom:knee-recovery-session-card" },
    });
    expect(sessionSuggestion(house, "sensor.whatever_Sam_run_light")).toBeNull();
    expect(sessionSuggestion(house, "todo.shopping")).toBeNull();
  });

  it("has words for each field of its editor", () => {
    expect(SESSION_FORM.schema.map(({ name }) => name)).toEqual(["device_id", "optional"]);
    for (const field of SESSION_FORM.schema) {
      expect(SESSION_FORM.computeLabel(field, localize)).not.toBe("");
      expect(SESSION_FORM.computeHelper(field, localize)).not.toBe("");
    }
  });
});
