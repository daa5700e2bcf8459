/** A run that is logged by hand: the fields as they are typed, and what the diary is told. */
import { numberFrom, type Unit } from "../load/draft";

export interface RunDraft {
  readonly distance: string;
  readonly duration: string;
  /** As a `datetime-local` field has it; empty when the run has just ended. */
  readonly started: string;
}

export const NO_RUN: RunDraft = { distance: "", duration: "", started: "" };

/** What `log_run` is told; what is not said is left out, and what is no number is refused in words. */
export function runOf(
  { distance, duration, started }: RunDraft,
  unit: Unit,
): Readonly<Record<string, unknown>> {
  return {
    distance: numberFrom(distance),
    unit,
    ...(duration.trim() === "" ? {} : { duration: duration.trim() }),
    ...(started === "" ? {} : { started_at: started }),
  };
}
