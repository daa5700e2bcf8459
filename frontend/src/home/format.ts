/** Numbers, distances and days, written the way the reader chose in Home Assistant. */
import type { Locale } from "./hass";

/** Formats are dear to make, and a chart asks for the same few a hundred times. */
function kept<Key, Format>(make: (language: Key, style: object) => Format) {
  const made = new Map<string, Format>();
  return (language: Key, style: object): Format => {
    const key = JSON.stringify([language, style]);
    const format = made.get(key) ?? make(language, style);
    made.set(key, format);
    return format;
  };
}

type Language = string | string[] | undefined;

/** Writes numbers in a style. */
export const numbers = kept((language: Language, style) => new Intl.NumberFormat(language, style));

/** "12 weeks", or shorter. */
export const writeWeeks = (weeks: number, language: Language, unitDisplay: "short" | "long") =>
  numbers(language, { style: "unit", unit: "week", unitDisplay }).format(weeks);

/** Writes dates in a style; they are days of the diary, and no instants. */
const dates = kept(
  (language: Language, style) => new Intl.DateTimeFormat(language, { ...style, timeZone: "UTC" }),
);

/** Metres in each unit Home Assistant offers for a distance. */
const METRES: Readonly<Record<string, number>> = {
  km: 1000,
  mi: 1609.344,
  nmi: 1852,
  m: 1,
  yd: 0.9144,
  ft: 0.3048,
  in: 0.0254,
  cm: 0.01,
  mm: 0.001,
};

/** Units in which a run is a small number, so that one decimal is worth showing. */
const COARSE = new Set(["km", "mi", "nmi"]);

/** A distance as the reader sees it, number and unit apart so that they can be set apart. */
export interface Distance {
  readonly number: string;
  readonly unit: string;
}

type Digits = Pick<Intl.NumberFormatOptions, "minimumFractionDigits" | "maximumFractionDigits">;

/** The locale whose number style the reader chose, as Home Assistant's own frontend maps them. */
function numberStyle(locale: Locale): string | string[] | undefined {
  switch (locale.number_format) {
    case "comma_decimal":
      return ["en-US", "en"];
    case "decimal_comma":
      return ["de", "es", "it"];
    case "space_comma":
      return ["fr", "sv", "cs"];
    case "quote_decimal":
      return ["de-CH"];
    case "none":
      return "en-US";
    case "system":
      return undefined;
    default:
      return locale.language;
  }
}

/** A number with at most one decimal, unless `digits` says otherwise. */
export function formatNumber(
  value: number,
  locale: Locale,
  digits: Digits = { maximumFractionDigits: 1 },
): string {
  const useGrouping = locale.number_format !== "none";
  return numbers(numberStyle(locale), { ...digits, useGrouping }).format(value);
}

/** A percentage with the sign where the reader's language puts it. */
export function formatPercent(value: number, locale: Locale): string {
  return numbers(locale.language, { style: "percent", maximumFractionDigits: 1 })
    .formatToParts(value / 100)
    .map((part) => part.value)
    .join("");
}

/** An ISO date in a style of the reader's language; as it is when it cannot be read. */
export function writeDate(
  isoDate: string,
  { language }: Locale,
  style: Intl.DateTimeFormatOptions,
): string {
  const day = new Date(`${isoDate}T00:00:00Z`);
  return Number.isNaN(day.getTime()) ? isoDate : dates(language, style).format(day);
}

/** The day of an ISO date, as in "Friday 27 Nov". */
export function formatDay(isoDate: string, locale: Locale): string {
  return writeDate(isoDate, locale, { weekday: "long", day: "numeric", month: "short" });
}

/** A date some months away, as in "27 Feb 2027". */
export function formatDate(isoDate: string, locale: Locale): string {
  return writeDate(isoDate, locale, { day: "numeric", month: "short", year: "numeric" });
}

/** From one date to another, as in "16 – 22 Nov"; with the year where it may not be this one. */
export function formatSpan(from: string, to: string, locale: Locale, withYear = false): string {
  const day = (date: string): Date => new Date(`${date}T00:00:00Z`);
  const style = withYear ? { year: "numeric" } : { day: "numeric" };
  return dates(locale.language, { ...style, month: "short" }).formatRange(day(from), day(to));
}

/** Writes distances in one unit for one reader. */
export class DistanceFormat {
  private readonly decimals: number;
  private readonly metres: number;

  /** An unknown unit falls back to kilometres. */
  constructor(
    readonly unit: string,
    private readonly locale: Locale,
  ) {
    if (METRES[unit] === undefined) this.unit = "km";
    this.metres = METRES[unit] ?? 1000;
    this.decimals = COARSE.has(this.unit) ? 1 : 0;
  }

  /** A distance given in metres, rounded to the nearest. */
  fromMetres(metres: number): Distance {
    return this.write(metres / this.metres);
  }

  /** What may still be run, given in the unit: rounded down, so that it never passes a limit. */
  allowance(value: number): Distance {
    const step = 10 ** this.decimals;
    return this.write(Math.floor(value * step + 1e-6) / step);
  }

  /** A distance in metres as a figure of the unit. */
  inUnit(metres: number): number {
    return metres / this.metres;
  }

  /** A figure of the unit in metres. */
  toMetres(value: number): number {
    return value * this.metres;
  }

  /** A round figure of the unit, in one piece. */
  plain(value: number): string {
    return `${formatNumber(value, this.locale)}\u00a0${this.unit}`;
  }

  /** A limit given in metres, in one piece: never told higher than it is. */
  atMost(metres: number): string {
    const { number, unit } = this.allowance(metres / this.metres);
    return `${number}\u00a0${unit}`;
  }

  /** A distance given in metres, in one piece. */
  text(metres: number): string {
    const { number, unit } = this.fromMetres(metres);
    return `${number}\u00a0${unit}`;
  }

  private write(value: number): Distance {
    const rounded = Number(value.toFixed(this.decimals));
    const decimals = rounded === 0 ? 0 : this.decimals;
    const number = formatNumber(rounded, this.locale, {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    });
    return { number, unit: this.unit };
  }
}
