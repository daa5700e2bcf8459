/** The years as the recorder keeps them: one figure for each day, or for each month. */
import { DOMAIN } from "../home/hass";

/** What one date, or the month that begins with it, came to. */
export interface Figure {
  readonly date: string;
  readonly value: number;
}

export interface Curves {
  /** Metres run. */
  readonly distance: readonly Figure[];
  /** The worst score. */
  readonly pain: readonly Figure[];
}

export const NO_CURVES: Curves = { distance: [], pain: [] };

/** Before every diary. */
const EVER = "2000-01-01T00:00:00Z";

/** The question to the recorder, since a date or for ever. */
export function askForCurves(
  entryId: string,
  since: string | undefined,
): Readonly<Record<string, unknown>> {
  return {
    type: "recorder/statistics_during_period",
    // Where the date begins first on earth: no zone of a house loses its first day.
    start_time: since === undefined ? EVER : `${since}T00:00:00+14:00`,
    period: since === undefined ? "month" : "day",
    statistic_ids: [nameOf(entryId, "distance"), nameOf(entryId, "pain")],
    types: ["change", "max"],
    units: { distance: "m" },
  };
}

/** Reads the recorder's answer; a date without a figure is not among them. */
export function readCurves(
  answer: unknown,
  entryId: string,
  dateOf: (instant: number) => string,
): Curves {
  const curve = (key: string, column: string): readonly Figure[] => {
    const rows = ((answer ?? {}) as Readonly<Record<string, unknown>>)[nameOf(entryId, key)];
    if (!Array.isArray(rows)) return [];
    return (rows as readonly Readonly<Record<string, unknown>>[]).flatMap((row) => {
      const { start, [column]: value } = row;
      if (typeof start !== "number" || typeof value !== "number") return [];
      return [{ date: dateOf(start), value }];
    });
  };
  return { distance: curve("distance", "change"), pain: curve("pain", "max") };
}

function nameOf(entryId: string, key: string): string {
  return `${DOMAIN}:${entryId.toLowerCase()}_${key}`;
}
