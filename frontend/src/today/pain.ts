/** The row that asks how the knee feels. */
import { textIn } from "../home/attributes";
import type { StateObject } from "../home/hass";
import type { Say } from "../home/words";

/** 0 is no pain, 10 the worst imaginable. */
export const LEVELS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

/** Questions that a tap can answer; any other waiting check is asked elsewhere. */
const MOMENTS = new Set(["after_run", "hour_after", "morning"]);

export interface PainRow {
  readonly question: string;
  /** The moment a tap is logged for; `undefined` is now. */
  readonly moment: string | undefined;
}

/** Asks the question that is waiting, or the everyday one. */
export function readPainRow(check: StateObject | undefined, say: Say): PainRow {
  const waiting = check?.state === "on" ? textIn(check, "check") : undefined;
  const moment = waiting !== undefined && MOMENTS.has(waiting) ? waiting : undefined;
  return { moment, question: say(`card_pain_question${moment === undefined ? "" : `_${moment}`}`) };
}
