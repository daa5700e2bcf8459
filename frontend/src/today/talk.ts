/** When it is more than training: why a talk is worth considering, with whom and how soon. */
import { listIn, textIn } from "../home/attributes";
import type { StateObject } from "../home/hass";
import type { Say } from "../home/words";

export interface Talk {
  readonly urgency: string;
  /** How soon, in one short sentence. */
  readonly soon: string;
  readonly whom: string;
  readonly reasons: readonly string[];
}

/** Reads the reasons to talk; `undefined` when there is none. */
export function readTalk(state: StateObject | undefined, say: Say): Talk | undefined {
  if (state?.state !== "on") return undefined;
  const reasons = listIn(state, "reasons")
    .map((key) => say(`talk_${String(key)}`))
    .filter(Boolean);
  const urgency = textIn(state, "urgency") ?? "appointment";
  return { urgency, soon: say(`urgency_${urgency}`), whom: say(`whom_${urgency}`), reasons };
}
