/** Who a card is about: the runners of this home, and which of them the card shows. */
import { DOMAIN, type DeviceEntry, type EntityEntry, type Hass } from "./hass";

/** One runner: a config entry of the integration with its service device. */
export interface Runner {
  readonly deviceId: string;
  readonly entryId: string | undefined;
  readonly name: string;
  /** Entity ids by platform and translation key, as in `sensor.run_light`. */
  readonly entities: Readonly<Record<string, string | undefined>>;
}

/** Names the runner by a device or by any entity of theirs; neither is needed for a single one. */
export interface RunnerConfig {
  readonly device_id?: string;
  readonly entity?: string;
}

export type Choice =
  | { readonly kind: "one"; readonly runner: Runner; readonly alone: boolean }
  | { readonly kind: "none" }
  | { readonly kind: "gone" }
  | { readonly kind: "disabled"; readonly names: readonly string[] }
  | { readonly kind: "several"; readonly names: readonly string[] };

/** The entity that only a runner's own device has; shoes are devices of the integration too. */
const MARK = "sensor.run_light";

/** Every runner of this home, by name. */
export function findRunners(hass: Pick<Hass, "entities" | "devices">): readonly Runner[] {
  return byDevice(hass)
    .filter(([, entities]) => MARK in entities)
    .map(([deviceId, entities]) => {
      const device = hass.devices[deviceId];
      return { deviceId, entities, entryId: entryOf(device), name: nameOf(device) };
    })
    .sort((a, b) => a.name.localeCompare(b.name) || a.deviceId.localeCompare(b.deviceId));
}

/** The runner a card is about. A shoe, or an entity of one, stands for the runner who owns it. */
export function chooseRunner(
  runners: readonly Runner[],
  hass: Pick<Hass, "entities" | "devices">,
  config: RunnerConfig,
): Choice {
  const alone = runners.length === 1;
  const { device_id: device, entity } = config;
  if (device || entity) {
    const deviceId = device || (entity && hass.entities[entity]?.device_id);
    const entryId = deviceId ? entryOf(hass.devices[deviceId]) : undefined;
    const runner =
      runners.find((candidate) => candidate.deviceId === deviceId) ??
      runners.find((candidate) => entryId !== undefined && candidate.entryId === entryId);
    if (runner) return { kind: "one", runner, alone };
    // An entity of a disabled runner is not in the registry that the frontend has.
    const isTheirs = (id: string | undefined) => deviceId === undefined || id === entryId;
    return asleep(hass, isTheirs) ?? { kind: "gone" };
  }
  const [runner] = runners;
  if (runner === undefined) return asleep(hass, () => true) ?? { kind: "none" };
  if (alone) return { kind: "one", runner, alone };
  return { kind: "several", names: runners.map(({ name }) => name) };
}

/** The runners who are disabled, if there are any: all that is left of them is a device. */
function asleep(
  { devices }: Pick<Hass, "devices">,
  isMeant: (entryId: string | undefined) => boolean,
): Choice | undefined {
  const names = Object.values(devices)
    .filter((device) => device !== undefined)
    .filter((each) => Boolean(each.disabled_by) && isRunner(each) && isMeant(entryOf(each)))
    .map(nameOf)
    .sort((a, b) => a.localeCompare(b));
  return names.length === 0 ? undefined : { kind: "disabled", names };
}

/** A runner's own device bears the id of their entry, and a pair of shoes another one. */
function isRunner(device: DeviceEntry): boolean {
  const entry = entryOf(device);
  return device.identifiers?.some(([domain, id]) => domain === DOMAIN && id === entry) ?? false;
}

/** A pair of shoes: a device of the integration with its entities. */
export interface Pair {
  readonly deviceId: string;
  readonly name: string;
  /** The name in the diary, whatever its owner calls the device. */
  readonly given: string;
  readonly entities: Readonly<Record<string, string | undefined>>;
}

/** The entity that only a pair's own device has. */
const PAIR_MARK = "sensor.shoe_distance";

/** Every pair of a runner, by name. */
export function findPairs(
  hass: Pick<Hass, "entities" | "devices">,
  runner: Runner,
): readonly Pair[] {
  return byDevice(hass)
    .filter(([deviceId, entities]) => {
      const entry = entryOf(hass.devices[deviceId]);
      return PAIR_MARK in entities && entry !== undefined && entry === runner.entryId;
    })
    .map(([deviceId, entities]) => ({
      deviceId,
      name: nameOf(hass.devices[deviceId]),
      given: nameOf({ ...hass.devices[deviceId], name_by_user: null }),
      entities,
    }))
    .sort((a, b) => a.name.localeCompare(b.name));
}

function byDevice(
  hass: Pick<Hass, "entities">,
): readonly (readonly [deviceId: string, entities: Readonly<Record<string, string>>])[] {
  const found = new Map<string, Record<string, string>>();
  for (const entity of Object.values(hass.entities)) {
    const key = keyOf(entity);
    if (key === undefined || !entity.device_id) continue;
    const entities = found.get(entity.device_id) ?? {};
    entities[key] = entity.entity_id;
    found.set(entity.device_id, entities);
  }
  return [...found];
}

function keyOf(entity: EntityEntry): string | undefined {
  if (entity.platform !== DOMAIN || !entity.translation_key) return undefined;
  return `${entity.entity_id.split(".", 1)[0]}.${entity.translation_key}`;
}

function entryOf(device: DeviceEntry | undefined): string | undefined {
  return device?.config_entry_id ?? device?.primary_config_entry ?? device?.config_entries?.[0];
}

function nameOf(device: Pick<DeviceEntry, "name" | "name_by_user"> | undefined): string {
  return device?.name_by_user || device?.name || "";
}
