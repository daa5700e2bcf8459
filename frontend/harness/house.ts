/** A made-up house for the cards: one `hass` object, told what should be different. */
import words from "../../custom_components/knee_recovery/translations/en.json";
import type { ActionAnswer, Hass, Localize, StateObject } from "../src/home/hass";

/** How actions end in this house. */
export type Ending = "ok" | "slow" | "refused" | "lost";

export interface HouseOptions {
  readonly states?: Readonly<Record<string, Partial<StateObject> | null>>;
  readonly unit?: string;
  readonly numberFormat?: string;
  readonly words?: "here" | "late" | "long";
  readonly runners?: readonly string[];
  readonly ending?: Ending;
  readonly admin?: boolean;
  /** Whether sessions can be guided on a speaker. */
  readonly speakers?: boolean;
  /** What `get_plan` answers differently from a day between two sessions. */
  readonly plan?: Readonly<Record<string, unknown>>;
}

/** One call of an action, as the house heard it. */
export interface Heard {
  readonly action: string;
  readonly data: Readonly<Record<string, unknown>>;
}

export const heard: Heard[] = [];

const COMMON: Readonly<Record<string, string>> = words.common;
const PREFIX = "component.knee_recovery.common.";
const REFUSAL = "component.knee_recovery.exceptions.level_out_of_range.message";

/** Words half as long again, and some that do not break. */
function lengthened(text: string): string {
  const [first = "", ...rest] = text.split(" ");
  return [first, ...rest.map((word) => (/^\p{L}{4,}$/u.test(word) ? `${word}${word}` : word))].join(
    " ",
  );
}

function localizer(kind: "here" | "long" | "none"): Localize {
  return (key, values = {}) => {
    if (key === REFUSAL) return "Pain is a number from 0 to 10.";
    if (kind === "none" || !key.startsWith(PREFIX)) return "";
    const found = COMMON[key.slice(PREFIX.length)] ?? "";
    const text = kind === "long" ? lengthened(found) : found;
    return text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
  };
}

/** The states of a good day. */
function goodDay(unit: string, perUnit: number): Record<string, Partial<StateObject>> {
  return {
    run_light: {
      state: "green",
      attributes: { reasons: ["logged_recently"], reason_details: [{ key: "logged_recently" }] },
    },
    distance_allowed: {
      state: String(6600 / perUnit),
      attributes: {
        unit_of_measurement: unit,
        reason: "jump",
        limits: { jump: 6600, ramp: 9400 },
        longest_m: 6000,
        week_before_m: 18000,
        last_7_days_m: 16700,
        run_today_m: 0,
        limit_percent: 10,
        until: null,
      },
    },
    distance_week: {
      state: String(12400 / perUnit),
      attributes: { unit_of_measurement: unit, this_week_m: 12400, last_week_m: 18020 },
    },
    mileage_ramp: { state: "4.2", attributes: { unit_of_measurement: "%" } },
    ramp_exceeded: { state: "off", attributes: {} },
    check_due: { state: "off", attributes: { check: null, run: null, until: null, asks: [] } },
    talk_to_professional: { state: "off", attributes: { reasons: [], urgency: null } },
    exercises_due: { state: "off", attributes: {} },
    ice_due: { state: "off", attributes: {} },
    ice_ends_at: { state: "unknown", attributes: {} },
    ice_today: { state: "0", attributes: {} },
    rehab_streak: {
      state: "4",
      attributes: { best: 5, bank: 1, target: 2, done_this_week: 1 },
    },
    exercises: { state: "0", attributes: {} },
    shoe: { state: "Blue daily pair", attributes: { options: ["Blue daily pair"] } },
  };
}

const DOMAINS: Readonly<Record<string, string>> = {
  ramp_exceeded: "binary_sensor",
  check_due: "binary_sensor",
  talk_to_professional: "binary_sensor",
  exercises_due: "binary_sensor",
  ice_due: "binary_sensor",
  exercises: "todo",
  shoe: "select",
};

const REST_DAY = {
  date: new Intl.DateTimeFormat("en-CA").format(Date.now()),
  why: "rest_day",
  target: 2,
  done_this_week: 1,
  next_on: "2999-12-31",
  exercises: [],
  run: null,
};

/** Builds the house and tells `changed` whenever Home Assistant would hand out a new `hass`. */
export function house(options: HouseOptions, changed: (hass: Hass) => void): Hass {
  const unit = options.unit ?? "km";
  const runners = options.runners ?? ["Sam"];
  const states: Record<string, StateObject> = {};
  const entities: Record<string, Hass["entities"][string]> = {};
  const devices: Record<string, Hass["devices"][string]> = {};
  const day = goodDay(unit, unit === "mi" ? 1609.344 : 1000);
  for (const name of runners) {
    const device_id = `device_${name}`;
    devices[device_id] = { id: device_id, name, config_entry_id: `entry_${name}` };
    for (const [key, normal] of Object.entries(day)) {
      const special = options.states?.[key];
      const domain = DOMAINS[key] ?? "sensor";
      const entity_id = `${domain}.any_${name}_${key}`;
      entities[entity_id] = {
        entity_id,
        device_id,
        platform: "knee_recovery",
        translation_key: key,
      };
      if (special === null) continue;
      const attributes =
        special?.state === "unknown"
          ? { ...special.attributes }
          : { ...normal.attributes, ...special?.attributes };
      states[entity_id] = { entity_id, state: special?.state ?? normal.state ?? "", attributes };
    }
  }
  if (options.speakers) {
    for (const [entity_id, friendly_name] of [
      ["media_player.kitchen", "Kitchen"],
      ["assist_satellite.gym", "Box in the gym"],
    ] as const) {
      states[entity_id] = { entity_id, state: "idle", attributes: { friendly_name } };
    }
  }
  const kind = options.words === "long" ? "long" : "here";
  let hass: Hass = {
    states,
    entities,
    devices,
    language: "en",
    locale: { language: "en", number_format: options.numberFormat ?? "language" },
    localize: localizer(options.words === "late" ? "none" : kind),
    config: { unit_system: { length: "km" } },
    services: {
      knee_recovery: {
        log_check_up: {
          fields: { flags: { selector: { select: { options: signs } } } },
        },
        ...(options.speakers ? { start_session: {} } : {}),
      },
    },
    user: { is_admin: options.admin ?? true },
    callWS: async () => ({}),
    loadBackendTranslation: async () => {
      if (hass.localize(`${PREFIX}card_today`) !== "") return hass.localize;
      await later(700);
      hass = { ...hass, localize: localizer(kind) };
      changed(hass);
      return hass.localize;
    },
    callService: async (domain, action, data): Promise<ActionAnswer> => {
      if (action === "get_plan") {
        await later(5);
        return { response: { ...REST_DAY, ...plan } };
      }
      heard.push({ action, data });
      await later(options.ending === "slow" ? 3000 : 5);
      if (options.ending === "lost") throw { error: { code: 3, message: "Connection lost" } };
      if (options.ending === "refused") {
        throw {
          code: "service_validation_error",
          message: "Validation error",
          translation_domain: "knee_recovery",
          translation_key: "level_out_of_range",
        };
      }
      if (domain === "todo") setDone(String(data["item"]), data["status"] === "completed");
      if (action === "log_exercises" && data["part"] === true) {
        for (const { key } of data["exercises"] as readonly { readonly key: string }[]) {
          setDone(key, true);
        }
      } else if (action === "log_exercises") {
        plan = { ...plan, why: "done_today", exercises: [] };
      }
      if (action === "start_ice") set("ice_ends_at", new Date(Date.now() + 900_000).toISOString());
      if (action === "stop_ice") set("ice_ends_at", "unknown");
      if (action === "select_option") set("shoe", String(data["option"]));
      if (domain === "todo" || action === "log_exercises") set("exercises", String(heard.length));
      return { response: { entry_id: `entry-${heard.length}` } };
    },
  };
  let plan = options.plan ?? {};
  const setDone = (item: string, done: boolean): void => {
    const exercises = (plan["exercises"] ?? []) as readonly { readonly key: string }[];
    const now = exercises.map((each) => (item.endsWith(each.key) ? { ...each, done } : each));
    plan = { ...plan, exercises: now };
  };
  const set = (key: string, value: string): void => {
    const id = `${DOMAINS[key] ?? "sensor"}.any_${runners[0]}_${key}`;
    const before = hass.states[id] ?? { entity_id: id, state: "", attributes: {} };
    hass = { ...hass, states: { ...hass.states, [id]: { ...before, state: value } } };
    changed(hass);
  };
  return hass;
}

const signs = ["cannot_bear_weight", "locking", "giving_way", "night_or_rest_pain"];

function later(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
