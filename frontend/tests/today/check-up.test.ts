import { describe, expect, it } from "vitest";
import { readSigns } from "../../src/today/check-up";
import { houseOf, say } from "../fixtures";

const house = (options: unknown) =>
  houseOf([], {
    services: {
      knee_recovery: { log_check_up: { fields: { flags: { selector: { select: { options } } } } } },
    },
  });

describe("the warning signs", () => {
  it("are those that the integration asks about, in its order", () => {
    const hass = house(["locking", "kneecap_tender", "weight_loss", "no_words", 7]);
    expect(readSigns(hass, say, false).map(({ key }) => key)).toEqual(["locking", "weight_loss"]);
    expect(readSigns(hass, say, false)[0]?.text).toBe("The knee locks: it gets stuck");
  });

  it("are more after a fall", () => {
    const keys = readSigns(house(["locking", "kneecap_tender"]), say, true).map(({ key }) => key);
    expect(keys).toEqual(["locking", "kneecap_tender"]);
  });

  it.each([
    ["the house does not tell", houseOf([])],
    ["there is no such action", houseOf([], { services: {} })],
    ["it takes none", houseOf([], { services: { knee_recovery: { log_check_up: {} } } })],
    ["it takes anything", house(undefined)],
  ])("are none when %s", (_, hass) => {
    expect(readSigns(hass, say, true)).toEqual([]);
  });
});
