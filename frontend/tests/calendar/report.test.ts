import { afterEach, describe, expect, it, vi } from "vitest";
import { openBeside, openReport } from "../../src/calendar/report";
import type { Hass } from "../../src/home/hass";

const house = (callWS: Hass["callWS"]): Hass => ({ callWS }) as Hass;

describe("the report", () => {
  it("is opened by the link that the house gives", async () => {
    const callWS = vi.fn().mockResolvedValue({ path: "/api/knee_recovery/report/1?authSig=x" });
    const open = vi.fn();

    expect(await openReport(house(callWS), "1", open)).toBe("opened");
    expect(callWS).toHaveBeenCalledWith({ type: "knee_recovery/report_link", entry_id: "1" });
    expect(open).toHaveBeenCalledWith("/api/knee_recovery/report/1?authSig=x");
  });

  it.each([
    [{ code: "unauthorized" }, "refused"],
    [{ code: "not_found" }, "unanswered"],
    [new Error("away"), "unanswered"],
    [undefined, "unanswered"],
  ])("is not opened without one: %o", async (error, said) => {
    const open = vi.fn();

    expect(await openReport(house(vi.fn().mockRejectedValue(error)), "1", open)).toBe(said);
    expect(open).not.toHaveBeenCalled();
  });

  it.each([undefined, {}, { path: 5 }])("needs a path: %o", async (answer) => {
    expect(await openReport(house(vi.fn().mockResolvedValue(answer)), "1", vi.fn())).toBe(
      "unanswered",
    );
  });
});

describe("a page beside the dashboard", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("is opened as a link of its own", () => {
    const link = { click: vi.fn(), href: "", target: "", rel: "" };
    vi.stubGlobal("document", { createElement: () => link });

    openBeside("/api/x");

    expect(link).toMatchObject({ href: "/api/x", target: "_blank", rel: "noopener" });
    expect(link.click).toHaveBeenCalledOnce();
  });
});
