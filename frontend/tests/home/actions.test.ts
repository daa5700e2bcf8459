import { describe, expect, it, vi } from "vitest";
import { explain, logPain, undo } from "../../src/home/actions";
import type { Localize } from "../../src/home/hass";
import { houseOf, say } from "../fixtures";

const tap = { entryId: "entry-Sam", level: 4, moment: undefined };

describe("logging pain", () => {
  it("asks for an answer and for no toast", async () => {
    const hass = houseOf([]);
    expect(await logPain(hass, tap)).toBe("entry-1");
    expect(hass.callService).toHaveBeenCalledExactlyOnceWith(
      "knee_recovery",
      "log_pain",
      { level: 4, config_entry_id: "entry-Sam" },
      undefined,
      false,
      true,
    );
  });

  it("says which question it answers, and leaves out a runner it does not know", async () => {
    const hass = houseOf([]);
    await logPain(hass, { entryId: undefined, level: 0, moment: "morning" });
    expect(vi.mocked(hass.callService).mock.calls[0]?.[2]).toEqual({ level: 0, moment: "morning" });
  });

  it.each([undefined, null, {}, { entry_id: 7 }])("offers no undo for %j", async (response) => {
    const hass = houseOf([], { callService: async () => ({ response }) });
    expect(await logPain(hass, tap)).toBeUndefined();
  });
});

describe("taking back", () => {
  it("names the entry and its runner", async () => {
    const hass = houseOf([]);
    await undo(hass, "entry-Sam", "entry-1");
    expect(vi.mocked(hass.callService).mock.calls[0]?.slice(1, 3)).toEqual([
      "undo",
      { entry_id: "entry-1", config_entry_id: "entry-Sam" },
    ]);
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
    expect(load).toHaveBeenCalledExactlyOnceWith("exceptions", "knee_recovery");
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
