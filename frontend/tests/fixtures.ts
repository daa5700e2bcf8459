/** A small house to test with: real words, made-up states. */
import { vi } from "vitest";
import words from "../../custom_components/knee_recovery/translations/en.json";
import type { Hass, Locale, Localize, StateObject } from "../src/home/hass";
import { sayWith } from "../src/home/words";

const COMMON: Readonly<Record<string, string | undefined>> = words.common;
const PREFIX = "component.knee_recovery.common.";

export const LOCALE: Locale = { language: "en", number_format: "language" };

/** Looks words up as Home Assistant does, and fails where it would write an error to its log. */
export const localize: Localize = (key, values = {}) =>
  (COMMON[key.slice(PREFIX.length)] ?? "").replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`${key} needs ${name}`);
    return String(value);
  });

export const say = sayWith(localize);

export function state(
  value: string,
  attributes: Readonly<Record<string, unknown>> = {},
  entity_id = "sensor.any",
): StateObject {
  return { entity_id, state: value, attributes };
}

export interface Person {
  readonly name: string;
  readonly states?: Readonly<Record<string, StateObject>>;
}

/** A house with these runners; states go by platform and translation key. */
export function houseOf(people: readonly Person[], more: Partial<Hass> = {}): Hass {
  const states: Record<string, StateObject> = {};
  const entities: Record<string, Hass["entities"][string]> = {};
  const devices: Record<string, Hass["devices"][string]> = {};
  for (const { name, states: theirs = { "sensor.run_light": state("green") } } of people) {
    const device_id = `device-${name}`;
    devices[device_id] = { id: device_id, name, config_entry_id: `entry-${name}` };
    for (const [key, value] of Object.entries(theirs)) {
      const [domain, translation_key = ""] = key.split(".");
      const entity_id = `${domain}.whatever_${name}_${translation_key}`;
      entities[entity_id] = { entity_id, device_id, platform: "knee_recovery", translation_key };
      states[entity_id] = { ...value, entity_id };
    }
  }
  return {
    states,
    entities,
    devices,
    language: "en",
    locale: LOCALE,
    localize,
    config: { unit_system: { length: "km" } },
    user: { is_admin: true },
    callWS: vi.fn(async () => ({})),
    loadBackendTranslation: vi.fn(async () => localize),
    callService: vi.fn(async () => ({ response: { entry_id: "entry-1" } })),
    ...more,
  };
}
