/** The session card in a dashboard's configuration: whose exercises, and whether all of them. */
import type { Hass, Localize } from "../home/hass";
import { sayWith } from "../home/words";
import { FORM, type TodayConfig, checkConfig, stubConfig, suggestion } from "../today/config";

export const SESSION_TAG = "knee-recovery-session-card";

export interface SessionConfig extends TodayConfig {
  /** Whether warm-up and stretches are ticked at the beginning. */
  readonly optional?: boolean;
}

/** Refuses what cannot be a configuration; Home Assistant shows the message to its author. */
export function checkSessionConfig(config: unknown): SessionConfig {
  const checked = checkConfig(config) as { readonly optional?: unknown };
  const { optional } = checked;
  if (optional !== undefined && optional !== null && typeof optional !== "boolean") {
    throw new Error("optional must be true or false.");
  }
  return checked as SessionConfig;
}

export { stubConfig };

/** What the session card is about. */
const ABOUT = ["exercises", "exercises_due", "exercises_done", "rehab_sessions_week"];

/** The suggestion for an entity that tells of exercises, `null` for every other. */
export function sessionSuggestion(
  hass: Hass,
  entityId: string,
): { readonly config: TodayConfig } | null {
  const key = hass.entities[entityId]?.translation_key;
  return key && ABOUT.includes(key) ? suggestion(hass, entityId, SESSION_TAG) : null;
}

interface FormField {
  readonly name: string;
}

/** The visual editor: whose, and whether with all there is. */
export const SESSION_FORM = {
  schema: [...FORM.schema, { name: "optional", selector: { boolean: {} } }],
  computeLabel: (field: FormField, localize: Localize): string =>
    sayWith(localize)(field.name === "optional" ? "card_train_all" : "card_editor_runner"),
  computeHelper: (field: FormField, localize: Localize): string =>
    sayWith(localize)(
      field.name === "optional" ? "card_editor_train_all_help" : "card_editor_runner_help",
    ),
};
