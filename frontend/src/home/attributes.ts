/** Reads what a state says; what is missing, unknown or of another type is `undefined`, never 0. */
import type { StateObject } from "./hass";

/** The state as a number. */
export function numberOf(state: StateObject | undefined): number | undefined {
  if (state === undefined || state.state.trim() === "") return undefined;
  const value = Number(state.state);
  return Number.isFinite(value) ? value : undefined;
}

/** An attribute that is a number. */
export function numberIn(state: StateObject | undefined, name: string): number | undefined {
  const value = state?.attributes[name];
  return typeof value === "number" && Number.isFinite(value) ? value : undefined;
}

/** An attribute that is a word. */
export function textIn(state: StateObject | undefined, name: string): string | undefined {
  const value = state?.attributes[name];
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** An attribute that is a list. */
export function listIn(state: StateObject | undefined, name: string): readonly unknown[] {
  const value = state?.attributes[name];
  return Array.isArray(value) ? value : [];
}
