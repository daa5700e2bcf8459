import { describe, expect, it } from "vitest";
import {
  formatDate,
  DistanceFormat,
  formatDay,
  formatNumber,
  formatPercent,
} from "../../src/home/format";
import { LOCALE } from "../fixtures";

const style = (number_format: string, language = "en") => ({ language, number_format });

describe("numbers", () => {
  it.each([
    ["language", "en", "12,345.7"],
    ["language", "de", "12.345,7"],
    ["comma_decimal", "de", "12,345.7"],
    ["decimal_comma", "en", "12.345,7"],
    ["space_comma", "en", "12\u202f345,7"],
    ["none", "de", "12345.7"],
  ])("%s for %s", (format, language, written) => {
    expect(formatNumber(12345.67, style(format, language))).toBe(written);
  });

  it("separate thousands with either apostrophe where the reader wants one", () => {
    expect(formatNumber(12345.67, style("quote_decimal"))).toMatch(/^12['’]345\.7$/);
  });

  it("leave the style to the browser when the reader said so", () => {
    const here = new Intl.NumberFormat(undefined, { maximumFractionDigits: 1 }).format(1234.5);
    expect(formatNumber(1234.5, style("system", "de"))).toBe(here);
  });

  it("put the percent sign where the language does", () => {
    expect(formatPercent(10, LOCALE)).toBe("10%");
    expect(formatPercent(12.5, style("language", "de"))).toBe("12,5\u00a0%");
  });
});

describe("days", () => {
  it("are the local date as it is written, in no time zone", () => {
    expect(formatDay("2026-11-27", LOCALE)).toBe("Friday, Nov 27");
  });

  it("that cannot be read are shown as they came", () => {
    expect(formatDay("soon", LOCALE)).toBe("soon");
  });
});

describe("distances", () => {
  it("have one decimal in kilometres and miles", () => {
    expect(new DistanceFormat("km", LOCALE).text(6000)).toBe("6.0\u00a0km");
    expect(new DistanceFormat("mi", LOCALE).text(6000)).toBe("3.7\u00a0mi");
  });

  it("have none in metres, and none when there is nothing", () => {
    expect(new DistanceFormat("m", LOCALE).text(6000.4)).toBe("6,000\u00a0m");
    expect(new DistanceFormat("km", LOCALE).text(0)).toBe("0\u00a0km");
  });

  it("fall back to kilometres for a unit nobody knows", () => {
    expect(new DistanceFormat("parsec", LOCALE).text(6000)).toBe("6.0\u00a0km");
  });

  it.each([
    [6.6, "6.6"],
    [6.6555, "6.6"],
    [6.699, "6.6"],
    [0.09, "0"],
    [4.1010498, "4.1"],
  ])("never allow more than a limit: %d", (allowed, written) => {
    expect(new DistanceFormat("km", LOCALE).allowance(allowed)).toEqual({
      number: written,
      unit: "km",
    });
  });

  it("allow all of a limit that binary fractions put just below it", () => {
    // 1.1 * 3 = 3.3000000000000003, 0.7 + 0.1 = 0.7999999999999999
    expect(new DistanceFormat("km", LOCALE).allowance(0.7 + 0.1).number).toBe("0.8");
  });
});

describe("a date some months away", () => {
  it("has its year, and stays as it is when it is none", () => {
    expect(formatDate("2027-02-27", LOCALE)).toBe("Feb 27, 2027");
    expect(formatDate("some day", LOCALE)).toBe("some day");
  });
});
