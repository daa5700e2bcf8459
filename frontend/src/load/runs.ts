/** Runs as the diary tells them. */

export interface Run {
  readonly id: string;
  readonly date: string;
  readonly at: string;
  readonly distanceM: number;
  readonly durationS: number | undefined;
  readonly shoe: string | undefined;
  /** The worst score told with the run; `undefined` when none was, which is not 0. */
  readonly pain: number | undefined;
  /** A colour of the light, or "incomplete". */
  readonly verdict: string | undefined;
  /** Told by several devices, and taken for one run. */
  readonly merged: boolean;
  readonly sources: readonly string[];
  /** All that was told. */
  readonly told: Plain;
}

export type Plain = Readonly<Record<string, unknown>>;

/** Reads an answer of `get_entries`; what is no run is left out. */
export function readRuns(answer: unknown): readonly Run[] {
  const { entries } = (answer ?? {}) as { readonly entries?: unknown };
  return Array.isArray(entries) ? (entries as readonly Plain[]).flatMap(runOf) : [];
}

function runOf(told: Plain): readonly Run[] {
  const { at, distance_m, entry_id, kind, local_date, sources } = told;
  if (kind !== "run" || typeof distance_m !== "number") return [];
  const scores = [told["pain_before"], told["pain_peak"]].filter(
    (each) => typeof each === "number",
  );
  return [
    {
      id: String(entry_id),
      date: String(local_date),
      at: String(at),
      distanceM: distance_m,
      durationS: numberOf(told["duration_s"]),
      shoe: textOf(told["shoe"]),
      pain: scores.length === 0 ? undefined : Math.max(...scores),
      verdict: textOf(told["verdict"]),
      merged: told["merged"] === true,
      sources: Array.isArray(sources) ? sources.map(String) : [],
      told,
    },
  ];
}

function numberOf(value: unknown): number | undefined {
  return typeof value === "number" ? value : undefined;
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}
