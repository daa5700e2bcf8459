/** The today card in a dashboard's configuration: what it takes, and how it is offered. */
import { DOMAIN, type Hass, type Localize } from "../home/hass";
import { type RunnerConfig, chooseRunner, findRunners } from "../home/runner";
import { sayWith } from "../home/words";

export const TODAY_TAG = "knee-recovery-card";

/** `type: custom:knee-recovery-card`, and who it is about where there are several runners. */
export interface TodayConfig extends RunnerConfig {
  readonly type?: string;
}

/** Refuses what cannot be a configuration; Home Assistant shows the message to its author. */
export function checkConfig(config: unknown): TodayConfig {
  if (typeof config !== "object" || config === null) {
    throw new Error("The card needs a configuration.");
  }
  for (const name of ["device_id", "entity"] as const) {
    const value = (config as Readonly<Record<string, unknown>>)[name];
    if (value !== undefined && value !== null && typeof value !== "string") {
      throw new Error(`${name} must be one id, written as text.`);
    }
  }
  return config;
}

/** What the card picker starts with: nothing to fill in for one runner, the first of several. */
export function stubConfig(hass: Hass): Partial<TodayConfig> {
  const [first, second] = findRunners(hass);
  return first && second ? { device_id: first.deviceId } : {};
}

/** The suggestion for an entity of the integration, `null` for everybody else's. */
export function suggestion(
  hass: Hass,
  entityId: string,
  tag = TODAY_TAG,
): { readonly config: TodayConfig } | null {
  if (hass.entities[entityId]?.platform !== DOMAIN) return null;
  const choice = chooseRunner(findRunners(hass), hass, { entity: entityId });
  if (choice.kind !== "one") return null;
  const type = `custom:${tag}`;
  return { config: choice.alone ? { type } : { type, device_id: choice.runner.deviceId } };
}

interface FormField {
  readonly name: string;
  readonly selector: unknown;
}

/** The visual editor: one field, which most homes leave empty. */
export const FORM = {
  schema: [{ name: "device_id", selector: { device: { filter: { integration: DOMAIN } } } }],
  computeLabel: (_field: FormField, localize: Localize): string =>
    sayWith(localize)("card_editor_runner"),
  computeHelper: (_field: FormField, localize: Localize): string =>
    sayWith(localize)("card_editor_runner_help"),
};
