/** The traffic light: a colour, a shape and a word, and why. */
import { listIn } from "../home/attributes";
import type { Locale, StateObject } from "../home/hass";
import type { Say } from "../home/words";
import { lightReasons } from "./sentences";

export const LIGHTS = ["green", "amber", "red", "incomplete", "unknown"] as const;

/** What the light shows; what it cannot say is `unknown`. */
export type LightColour = (typeof LIGHTS)[number];

export interface Light {
  readonly colour: LightColour;
  readonly word: string;
  readonly reasons: readonly string[];
}

/** Reads the light; a state this card does not know yet counts as unknown. */
export function readLight(state: StateObject, say: Say, locale: Locale): Light {
  const colour = LIGHTS.find((known) => known === state.state) ?? "unknown";
  const reasons = [...lightReasons(state, say, locale)];
  if (listIn(state, "reasons").includes("nothing_logged")) reasons.push(say("card_first_step"));
  return { colour, word: say(`card_light_${colour}`), reasons };
}
