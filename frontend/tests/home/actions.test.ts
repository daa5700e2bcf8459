import { describe, expect, it, vi } from "vitest";
import { ask, choose, explain, tell, tick, undo } from "../../src/home/actions";
import type { Hass, Localize } from "../../src/home/hass";
import { houseOf, say } from "../fixtures";

const args = (hass: Hass) => vi.mocked(hass.callService).mock.calls[0];

describe("telling the diary something", () => {
  it("asks for an answer and for no toast", async () => {
    const hass = houseOf([]);
    const told = await tell(hass, "entry-Sam", "log_pain", { level: 4 });
    expect(told).toEqual({ id: "entry-1", uncounted: undefined });
    expect(hass.callService).toHaveBeenCalledExactlyOnceWith(
      "knee_recovery",
      "log_pain",
      { level: 4, config_entry_id: "entry-Sam" },
      undefined,
      false,
      true,
    );
  });

  it("leaves out a runner it does not know", async () => {
    const hass = houseOf([]);
    await tell(hass, undefined, "start_ice");
    expect(args(hass)?.slice(1, 3)).toEqual(["start_ice", {}]);
  });

  it.each([undefined, null, {}, { entry_id: 7 }])("offers no undo for %j", async (response) => {
    const hass = houseOf([], { callService: async () => ({ response }) });
    expect((await tell(hass, "entry-Sam", "log_pain")).id).toBeUndefined();
  });

  it("hears why an answer does not count", async () => {
    const response = { entry_id: "e", counts: false, counts_reason: "too_early" };
    const hass = houseOf([], { callService: async () => ({ response }) });
    expect(await tell(hass, "entry-Sam", "log_pain")).toEqual({ id: "e", uncounted: "too_early" });
  });
});

describe("asking the diary", () => {
  it("gives the answer as it came", async () => {
    const hass = houseOf([], { callService: async () => ({ response: { date: "2026-03-02" } }) });
    expect(await ask(hass, "entry-Sam", "get_plan")).toEqual({ date: "2026-03-02" });
  });
});

describe("taking back", () => {
  it("names the entry and its runner", async () => {
    const hass = houseOf([]);
    await undo(hass, "entry-Sam", "entry-1");
    expect(args(hass)?.slice(1, 3)).toEqual([
      "undo",
      { entry_id: "entry-1", config_entry_id: "entry-Sam" },
    ]);
  });
});

describe("other entities", () => {
  it.each([
    [true, "completed"],
    [false, "needs_action"],
  ])("tick a list: %s", async (done, status) => {
    const hass = houseOf([]);
    await tick(hass, "todo.list", "2026-03-02_step_up", done);
    const data = { entity_id: "todo.list", item: "2026-03-02_step_up", status };
    expect(args(hass)).toEqual(["todo", "update_item", data, undefined, false, false]);
  });

  it("choose an option", async () => {
    const hass = houseOf([]);
    await choose(hass, "select.shoe", "Blue");
    const data = { entity_id: "select.shoe", option: "Blue" };
    expect(args(hass)).toEqual(["select", "select_option", data, undefined, false, false]);
  });
});

describe("why an action did not go through", () => {
  const refusal = {
    code: "service_validation_error",
    message: "Validation error: English",
    translation_domain: "knee_recovery",
    translation_key: "out_of_range",
    translation_placeholders: { field: "level" },
  };
  const translated: Localize = (key, values) =>
    key === "component.knee_recovery.exceptions.out_of_range.message"
      ? `Erlaubt ist 0 bis 10 (${values?.["field"]}).`
      : "";

  it("is told in the reader's language", async () => {
    const load = vi.fn(async () => translated);
    const hass = houseOf([], { loadBackendTranslation: load });
    expect(await explain(hass, refusal)).toBe("Erlaubt ist 0 bis 10 (level).");
    expect(load).toHaveBeenCalledWith("exceptions", "knee_recovery");
  });

  it("is told as it is when it is about no field", async () => {
    const hass = houseOf([], { loadBackendTranslation: async () => () => "Nicht geladen." });
    const error = { translation_domain: "knee_recovery", translation_key: "not_loaded" };
    expect(await explain(hass, error)).toBe("Nicht geladen.");
  });

  it("calls the field by its name", async () => {
    const words = (key: string, values = {}) =>
      key.includes(".services.log_run.fields.distance.")
        ? "Strecke"
        : key.includes(".exceptions.")
          ? `${Object.values(values).join()} geht nicht.`
          : "";
    const house = houseOf([], {
      loadBackendTranslation: async () => words,
      services: { knee_recovery: { log_pain: {}, log_run: {} } },
    });
    const refused = (field: string) =>
      explain(house, {
        translation_domain: "knee_recovery",
        translation_key: "out_of_range",
        translation_placeholders: { field },
      });
    expect(await refused("distance")).toBe("Strecke geht nicht.");
    expect(await refused("unheard")).toBe("unheard geht nicht.");
  });

  it("writes decimals as the reader does", async () => {
    const words: Localize = (key, values = {}) =>
      key.endsWith("out_of_range.message") ? `${values["minimum"]} ${values["value"]}` : "";
    const house = houseOf([], {
      loadBackendTranslation: async () => words,
      locale: { language: "de", number_format: "language" },
    });
    const refused = (minimum: string, value: string | number) =>
      explain(house, {
        translation_domain: "knee_recovery",
        translation_key: "out_of_range",
        translation_placeholders: { minimum, value },
      });
    expect(await refused("0.1 km", 0.05)).toBe("0,1 km 0,05");
    expect(await refused("0,10 km", "bad")).toBe("0,10 km bad");
    expect(await refused("0:00:01", "2026-11-24T10:00")).toBe("0:00:01 2026-11-24T10:00");
  });

  it.each([
    ["a refusal without words", refusal],
    ["an English message alone", { code: "unknown_error", message: "Boom" }],
    ["half a translation", { translation_domain: "knee_recovery" }],
    ["nothing", undefined],
  ])("is told in general for %s", async (_, error) => {
    expect(await explain(houseOf([]), error)).toBe(say("card_error"));
  });

  it("is told in general when its words cannot be had", async () => {
    const lost = vi.fn().mockRejectedValue(new Error("connection lost"));
    const hass = houseOf([], { loadBackendTranslation: lost });
    expect(await explain(hass, refusal)).toBe(say("card_error"));
  });

  it.each([3, { type: "result", success: false, error: { code: 3, message: "Connection lost" } }])(
    "leaves open what happened when the connection broke (%j)",
    async (error) => {
      expect(await explain(houseOf([]), error)).toBe(say("card_error_connection"));
    },
  );
});
