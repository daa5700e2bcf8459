/** The dashboard that makes itself: five views of whoever runs in this home. */
import { CALENDAR_TAG } from "../calendar/config";
import type { Hass } from "../home/hass";
import { type Runner, type RunnerConfig, findRunners } from "../home/runner";
import type { Say } from "../home/words";
import { LOAD_TAG } from "../load/config";
import { SESSION_TAG } from "../session/config";
import { SHOES_TAG } from "../shoes/config";
import { TODAY_TAG, checkConfig } from "../today/config";

/** `strategy: {type: custom:knee-recovery}`; without a runner it shows everyone. */
export interface DashboardConfig {
  readonly type?: string;
  readonly device_id?: string;
}

/** A card as a dashboard's configuration has it. */
export type Card = Readonly<Record<string, unknown>>;

export interface Section {
  readonly type: "grid";
  readonly cards: readonly Card[];
  readonly column_span?: number;
}

export interface View {
  readonly type: "sections";
  readonly title: string;
  readonly path: string;
  readonly icon: string;
  readonly max_columns: number;
  readonly sections: readonly Section[];
}

/** Whether an element is known to the browser. */
export type IsKnown = (tag: string) => boolean;

type Sections = (runner: Shown) => readonly Section[];

/** A runner, or nobody yet: then each card says the next step. */
interface Shown {
  readonly runner: Runner | undefined;
  /** What names the runner in a card's configuration. */
  readonly whose: RunnerConfig;
}

const tiles = ({ runner }: Shown, ...keys: readonly string[]): readonly Card[] =>
  keys.flatMap((key) => {
    const entity = runner?.entities[key];
    if (entity === undefined) return [];
    // What the diary cannot say takes no room; while it does not run, our own card says why.
    const visibility = [{ condition: "state", entity, state_not: ["unknown", "unavailable"] }];
    return [{ type: "tile", entity, name: { type: "entity" }, visibility }];
  });

const ours = (tag: string, { whose }: Shown): Card => ({
  type: `custom:${tag}`,
  ...whose,
  grid_options: { columns: "full" },
});

/** A name is read whole on a phone, too: all of its width, and half of a section over two columns. */
const wide = (tile: Card): Card => ({ ...tile, grid_options: { columns: 12 } });

const section = (...cards: readonly Card[]): readonly Section[] =>
  cards.length === 0 ? [] : [{ type: "grid", cards }];

/** Over two columns, where there are two. */
const double = (...cards: readonly Card[]): readonly Section[] =>
  section(...cards).map((each) => ({ ...each, column_span: 2 }));

/** Where there is room beside the card of today, the weeks are in sight too. */
const WIDE = [{ condition: "screen", media_query: "(min-width: 870px)" }];

const today: Sections = (shown) => [
  ...section(ours(TODAY_TAG, shown)),
  ...section(
    ...tiles(shown, "sensor.last_run", "sensor.knee_pain", "switch.flare_up", "switch.pause"),
    ...(shown.runner ? [{ ...ours(LOAD_TAG, shown), visibility: WIDE }] : []),
  ),
];

const load: Sections = (shown) => [
  ...double(ours(LOAD_TAG, shown)),
  ...double(
    ...tiles(
      shown,
      "sensor.distance_allowed",
      "sensor.distance_7_days",
      "sensor.mileage_ramp",
      "sensor.longest_run_30_days",
      "sensor.single_run_jump",
      "sensor.last_run",
    ).map(wide),
  ),
];

/** On a day without exercises the card of the session says so; an empty list looks broken. */
const left = (entity: string): readonly Card[] => [
  { condition: "state", entity, state_not: ["0", "unavailable", "unknown"] },
];

const exercises =
  (isKnown: IsKnown): Sections =>
  (shown) => {
    const list = shown.runner?.entities["todo.exercises"];
    return [
      ...(isKnown(SESSION_TAG) ? section(ours(SESSION_TAG, shown)) : []),
      ...section(
        ...(list === undefined
          ? []
          : [{ type: "todo-list", entity: list, visibility: left(list) }]),
        ...tiles(
          shown,
          "sensor.rehab_streak",
          "sensor.rehab_sessions_week",
          "sensor.rehab_adherence",
          "sensor.ladder_level",
        ).map(wide),
      ),
    ];
  };

const shoes: Sections = (shown) => section(ours(SHOES_TAG, shown));

const history: Sections = (shown) => {
  const plan = shown.runner?.entities["calendar.plan"];
  return [
    ...section(ours(CALENDAR_TAG, shown)),
    ...section(
      ...(plan === undefined
        ? []
        : [
            {
              type: "calendar",
              entities: [plan],
              initial_view: "listWeek",
              // Our own card says why there is nothing.
              visibility: [{ condition: "state", entity: plan, state_not: "unavailable" }],
            },
          ]),
    ),
  ];
};

const widthOf = (sections: readonly Section[]): number =>
  sections.reduce((sum, { column_span = 1 }) => sum + column_span, 0);

/** The views of a dashboard; raises an error for what cannot be a configuration. */
export function dashboardViews(
  config: unknown,
  hass: Pick<Hass, "entities" | "devices">,
  say: Say,
  isKnown: IsKnown,
): readonly View[] {
  const { device_id: device } = checkConfig(config);
  const everyone = findRunners(hass);
  const chosen = everyone.filter(({ deviceId }) => !device || deviceId === device);
  const shown: readonly Shown[] =
    chosen.length === 0
      ? [{ runner: undefined, whose: device ? { device_id: device } : {} }]
      : chosen.map((runner) => ({
          runner,
          whose: everyone.length === 1 ? {} : { device_id: runner.deviceId },
        }));
  const view = (path: string, title: string, icon: string, of: Sections): View => {
    const theirs = shown.map(of);
    // Two columns for each, so that what belongs to one stays together.
    const columns = theirs.map((each) => Math.min(2, widthOf(each)));
    const max_columns = Math.min(
      4,
      columns.reduce((sum, each) => sum + each, 0),
    );
    return { type: "sections", title, path, icon, max_columns, sections: theirs.flat() };
  };
  return [
    view("today", say("card_today"), "mdi:run", today),
    view("load", say("card_view_load"), "mdi:chart-bar", load),
    view("exercises", say("card_exercises"), "mdi:dumbbell", exercises(isKnown)),
    view("shoes", say("card_shoes"), "mdi:shoe-sneaker", shoes),
    view("history", say("card_view_history"), "mdi:calendar-month", history),
  ].filter(({ sections }) => sections.length > 0);
}
