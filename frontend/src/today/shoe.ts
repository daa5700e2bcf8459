/** The pair for the next run. */
import { listIn } from "../home/attributes";
import type { StateObject } from "../home/hass";

export interface Shoe {
  readonly entityId: string;
  readonly options: readonly string[];
  /** Empty when no pair is chosen. */
  readonly chosen: string;
}

/** Reads the choice; `undefined` when there are not two pairs to choose from. */
export function readShoe(state: StateObject | undefined): Shoe | undefined {
  const options = listIn(state, "options").filter((each) => typeof each === "string");
  if (state === undefined || options.length < 2) return undefined;
  const chosen = options.includes(state.state) ? state.state : "";
  return { entityId: state.entity_id, options, chosen };
}
