import { describe, expect, it, vi } from "vitest";
import { sayWith, WordLoader, wordsAreHere } from "../../src/home/words";
import { houseOf, localize, say } from "../fixtures";

const wordless = () => "";
const turn = () => new Promise((resolve) => setTimeout(resolve));

describe("words", () => {
  it("come from the integration's translations", () => {
    expect(say("card_logged", { level: 4 })).toBe("Logged: 4 of 10.");
    expect(say("no_such_words")).toBe("");
  });

  it("have a dash where a value was not given", () => {
    expect(sayWith(localize)("allowance_jump", { percent: "10%" })).toBe(
      "10% over your longest run of the last 30 days, –.",
    );
  });

  it("are here or not", () => {
    expect(wordsAreHere(localize)).toBe(true);
    expect(wordsAreHere(wordless)).toBe(false);
  });
});

describe("loading words", () => {
  it("asks once, and says when Home Assistant answered", async () => {
    const hass = houseOf([], { localize: wordless });
    const settled = vi.fn();
    const loader = new WordLoader();
    loader.ensure(hass, settled);
    loader.ensure(hass, settled);
    await turn();
    expect(hass.loadBackendTranslation).toHaveBeenCalledExactlyOnceWith("common", "knee_recovery");
    expect(settled).toHaveBeenCalledOnce();
  });

  it("does not ask for what is here", () => {
    const hass = houseOf([]);
    new WordLoader().ensure(hass, vi.fn());
    expect(hass.loadBackendTranslation).not.toHaveBeenCalled();
  });

  it("asks again when the language changes", () => {
    const english = houseOf([], { localize: wordless });
    const loader = new WordLoader();
    loader.ensure(english, vi.fn());
    loader.ensure({ ...english, language: "de" }, vi.fn());
    expect(english.loadBackendTranslation).toHaveBeenCalledTimes(2);
  });

  it("asks again after the connection broke", async () => {
    const lost = vi.fn().mockRejectedValue(new Error("connection lost"));
    const hass = houseOf([], { localize: wordless, loadBackendTranslation: lost });
    const settled = vi.fn();
    const loader = new WordLoader();
    loader.ensure(hass, settled);
    await turn();
    loader.ensure(hass, settled);
    expect(lost).toHaveBeenCalledTimes(2);
    expect(settled).not.toHaveBeenCalled();
  });
});
