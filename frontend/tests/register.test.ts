import { describe, expect, it, vi } from "vitest";
import {
  type CardEntry,
  askForWords,
  define,
  offer,
  offerDashboard,
  type Page,
  worded,
} from "../src/register";
import { houseOf } from "./fixtures";

class Card {}
const element = Card as unknown as CustomElementConstructor;

/** A registry as the browser has it; the frontend's own takes its place later. */
function registry(ready: Promise<unknown>) {
  const defined = new Map<string, CustomElementConstructor>();
  return {
    defined,
    get: (tag: string) => defined.get(tag),
    whenDefined: () => ready as Promise<CustomElementConstructor>,
    define: (tag: string, made: CustomElementConstructor) => {
      if (defined.has(tag)) throw new Error(`${tag} is taken`);
      defined.set(tag, made);
    },
  };
}

const turn = () => new Promise((resolve) => setTimeout(resolve));

describe("defining a card", () => {
  it("happens once, however many copies of the module are loaded", async () => {
    const page = { customElements: registry(Promise.resolve()) };
    define(page, "knee-card", element);
    define(page, "knee-card", class {} as unknown as CustomElementConstructor);
    await turn();
    expect([...page.customElements.defined]).toEqual([["knee-card", element]]);
  });

  it("is repeated for the registry that the frontend puts in place", async () => {
    let arrive = (_: unknown): void => undefined;
    const ready = new Promise((resolve) => {
      arrive = resolve;
    });
    const page: { customElements: ReturnType<typeof registry> } = {
      customElements: registry(ready),
    };
    define(page, "knee-card", element);
    page.customElements = registry(ready);
    expect(page.customElements.get("knee-card")).toBeUndefined();
    arrive(undefined);
    await turn();
    expect(page.customElements.get("knee-card")).toBe(element);
  });
});

describe("offering a card", () => {
  const entry: CardEntry = {
    type: "knee-card",
    name: "Knee",
    description: "A knee",
    preview: true,
  };
  const page = (): Page => ({ customElements: registry(Promise.resolve()) });

  it("lists it once", () => {
    const there = page();
    offer(there, entry);
    offer(there, { ...entry });
    expect(there.customCards).toEqual([entry]);
  });

  it("keeps what others listed", () => {
    const other = { ...entry, type: "other-card" };
    const there = { ...page(), customCards: [other] };
    offer(there, entry);
    expect(there.customCards).toEqual([other, entry]);
  });
});

describe("offering a dashboard", () => {
  it("lists it once, beside the others", () => {
    const entry = { strategyType: "dashboard", name: "Knee", description: "A knee" } as const;
    const there: Page = { customElements: registry(Promise.resolve()) };
    offerDashboard(there, { ...entry, type: "knee" });
    offerDashboard(there, { ...entry, type: "other" });
    offerDashboard(there, { ...entry, type: "knee" });
    expect(there.customStrategies?.map(({ type }) => type)).toEqual(["knee", "other"]);
  });
});

describe("the names in the picker", () => {
  const named = (house: Parameters<typeof worded>[3]) =>
    worded(
      { type: "knee" },
      (say) => `Knee: ${say("card_today", "Day")}`,
      (say) => say("card_without_word", "A knee"),
      house,
    );

  it("are in the language of the house, whenever the picker reads them", () => {
    let house: ReturnType<typeof houseOf> | undefined;
    const entry = named(() => house);
    expect(entry.name).toBe("Knee: Day");
    house = houseOf([]);
    expect({ ...entry }).toEqual({ type: "knee", name: "Knee: Today", description: "A knee" });
  });

  it("are asked for when a panel is there that opens a picker", async () => {
    const ready = vi.fn(async () => element);
    const page = { customElements: { ...registry(Promise.resolve()), whenDefined: ready } };
    const house = houseOf([]);
    askForWords(page, () => house);
    await turn();
    expect(ready.mock.calls.flat()).toEqual([
      "home-assistant",
      "ha-panel-lovelace",
      "ha-panel-config",
    ]);
    expect(house.loadBackendTranslation).toHaveBeenCalledWith("common", "knee_recovery");
  });

  it("stay English when the house does not answer, or is not there", async () => {
    const page = { customElements: registry(Promise.resolve()) };
    const lost = { loadBackendTranslation: vi.fn(() => Promise.reject(new Error("lost"))) };
    askForWords(page, () => lost);
    askForWords(page, () => undefined);
    await turn();
    expect(lost.loadBackendTranslation).toHaveBeenCalledTimes(2);
  });
});
