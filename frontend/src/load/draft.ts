/** A run in a form: what the fields show at first, and what of it was changed. */
import { formatNumber } from "../home/format";
import type { Locale } from "../home/hass";
import type { Run } from "./runs";

/** The fields as they are typed. */
export interface Draft {
  readonly distance: string;
  readonly duration: string;
  readonly pain: string;
  readonly shoe: string;
}

const METRES = { km: 1000, mi: 1609.344 } as const;

export type Unit = keyof typeof METRES;

/** The unit that distances are typed in. */
export function unitOf(length: string): Unit {
  return length === "mi" ? "mi" : "km";
}

/** The fields of a run as it stands. */
export function draftOf(run: Run, unit: Unit, locale: Locale): Draft {
  const peak = run.told["pain_peak"];
  return {
    distance: formatNumber(run.distanceM / METRES[unit], locale, {
      maximumFractionDigits: 2,
    }),
    duration: run.durationS === undefined ? "" : formatDuration(run.durationS),
    pain: typeof peak === "number" ? formatNumber(peak, locale) : "",
    shoe: run.shoe ?? "",
  };
}

/** What `edit_entry` is told: the fields that differ; `undefined` when none does. */
export function changesOf(
  before: Draft,
  after: Draft,
  unit: Unit,
): Readonly<Record<string, unknown>> | undefined {
  const changes: Record<string, unknown> = {};
  if (after.distance !== before.distance) {
    changes["distance"] = numberFrom(after.distance);
    changes["unit"] = unit;
  }
  if (after.duration !== before.duration) changes["duration"] = after.duration.trim();
  if (after.pain !== before.pain) changes["pain_peak"] = numberFrom(after.pain);
  if (after.shoe !== before.shoe) changes["shoe"] = after.shoe;
  return Object.keys(changes).length === 0 ? undefined : changes;
}

/** What was typed as a number; as it is when it is none, for the house to refuse in words. */
export function numberFrom(typed: string): number | string {
  const text = typed.trim().replace(",", ".");
  const value = Number(text);
  return text === "" || Number.isNaN(value) ? typed.trim() : value;
}

/** Seconds as people write them: 34:10 or 1:02:03. */
export function formatDuration(seconds: number): string {
  const whole = Math.round(seconds);
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60)];
  const two = (value: number): string => String(value).padStart(2, "0");
  const rest = two(whole % 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`;
}

/** How fast, as in 6:12; `undefined` when it is not known how long the run took. */
export function paceOf(run: Run, unit: Unit): string | undefined {
  if (!run.durationS || run.distanceM <= 0) return undefined;
  return formatDuration((run.durationS * METRES[unit]) / run.distanceM);
}
