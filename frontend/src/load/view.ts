/** What the load card shows, decided: the element only draws it. */
import { numberIn } from "../home/attributes";
import { dateIn, weekStartOf } from "../home/dates";
import {
  DistanceFormat,
  formatNumber,
  formatPercent,
  formatSpan,
  writeDate,
  writeWeeks,
} from "../home/format";
import { DOMAIN, type Hass } from "../home/hass";
import { type Notice, notLoaded, notice, withoutRunner } from "../home/notice";
import { type Choice, findPairs, type Pair, type Runner } from "../home/runner";
import { type Say, sayWith, wordsAreHere } from "../home/words";
import { type Bar, RAMP_FLOOR_M, type Span, SPANS, type Weeks, monthBars, weekBars } from "./bars";
import { type Colour, PairColours } from "./colours";
import { type Unit, unitOf } from "./draft";
import type { Heard } from "./feed";
import { pathOf } from "./line";
import { type Opened, openedOf } from "./opened";
import type { Run } from "./runs";
import { linesUpTo } from "./scale";

/** A bar as it is drawn: heights from 0 to 1. */
export interface Slot {
  /** First and last date. */
  readonly from: string;
  readonly to: string;
  /** The whole bar in words. */
  readonly label: string;
  readonly date: string;
  readonly pieces: readonly { readonly height: number; readonly colour: Colour }[];
  readonly ceiling: number | undefined;
  readonly longest: number | undefined;
  readonly expected: number | undefined;
  readonly pain: number | undefined;
  readonly isNow: boolean;
}

export interface Load {
  readonly kind: "load";
  readonly entryId: string | undefined;
  readonly title: string;
  /** This week's distance, number and unit apart. */
  readonly week: { readonly number: string; readonly unit: string } | undefined;
  readonly notes: readonly string[];
  readonly spans: readonly { readonly span: Span; readonly text: string }[];
  readonly span: Span;
  readonly slots: readonly Slot[];
  /** Lines across, from 0 to 1, with their figure. */
  readonly lines: readonly { readonly at: number; readonly text: string }[];
  readonly painPath: string;
  readonly key: Key;
  readonly opened: Opened | undefined;
  readonly pairs: readonly Pair[];
  readonly unit: Unit;
  readonly say: Say;
}

/** What the key under the chart explains. */
export interface Key {
  readonly shoes: readonly { readonly name: string; readonly colour: Colour }[];
  readonly hasCeiling: boolean;
  readonly hasExpected: boolean;
  readonly hasLongest: boolean;
  readonly hasPain: boolean;
}

export type LoadView = { readonly kind: "waiting" } | Notice | Load;

/** What the reader chose on the card. */
export interface Chosen {
  readonly span: Span;
  /** The first date of the bar that is opened. */
  readonly from: string | undefined;
  /** Runs of the opened bar where the span has none by itself. */
  readonly runs: readonly Run[] | undefined;
  /** How many of its runs are listed. */
  readonly shown: number;
}

const READ = [
  "sensor.run_light",
  "sensor.last_run",
  "sensor.knee_pain",
  "sensor.distance_7_days",
  "sensor.distance_week",
  "sensor.mileage_ramp",
  "sensor.longest_run_30_days",
  "sensor.worst_pain_7_days",
  "event.activity",
] as const;

/** Marks of the longest run are told apart up to so many bars. */
const MOST_MARKS = 26;

/** Dates under the chart: so few that those of wordy languages do not touch on a phone. */
const MOST_DATES = 4;

/** The ids of the entities whose changes the card shows. */
export function watchedLoad(choice: Choice): readonly string[] {
  if (choice.kind !== "one") return [];
  return READ.map((key) => choice.runner.entities[key]).filter((id) => id !== undefined);
}

/** How the runner's weeks go. */
export function weeksOf(hass: Hass, choice: Choice, span: Span, now: number): Weeks {
  const ramp = choice.kind === "one" ? choice.runner.entities["sensor.mileage_ramp"] : undefined;
  return {
    today: dateIn(hass.config.time_zone)(now),
    weekStart: weekStartOf(hass, choice),
    weeks: span === "all" ? 1 : span,
    limitPercent: numberIn(hass.states[ramp ?? ""], "limit_percent"),
  };
}

/** Decides what to show; before the diary has answered there is nothing to show yet. */
export function loadView(
  hass: Hass,
  choice: Choice,
  heard: Heard | undefined,
  chosen: Chosen,
  now: number,
): LoadView {
  if (!wordsAreHere(hass.localize)) return { kind: "waiting" };
  const say = sayWith(hass.localize);
  if (choice.kind !== "one") return withoutRunner(hass, choice, say);
  const { runner } = choice;
  const light = hass.states[String(runner.entities["sensor.run_light"])];
  if (light === undefined || light.state === "unavailable") {
    return notLoaded(hass, runner.name, say);
  }
  if (heard === undefined) return { kind: "waiting" };
  if (hasNoRun(hass, runner, heard)) {
    const page = `integration/${DOMAIN}`;
    return notice(hass, say("card_load_empty"), say("card_open_integration"), page);
  }
  return chartOf(hass, choice, heard, chosen, now, say);
}

function hasNoRun(hass: Hass, { entities }: Runner, { curves, runs }: Heard): boolean {
  const last = hass.states[entities["sensor.last_run"] ?? ""];
  return last?.state === "unknown" && runs.length === 0 && curves.distance.length === 0;
}

function chartOf(
  hass: Hass,
  choice: Extract<Choice, { readonly kind: "one" }>,
  heard: Heard,
  chosen: Chosen,
  now: number,
  say: Say,
): Load {
  const { alone, runner } = choice;
  const { span } = heard;
  const weeks = weeksOf(hass, choice, span, now);
  const bars =
    span === "all"
      ? monthBars(heard.curves, weeks.today)
      : weekBars(heard.runs, heard.curves.pain, weeks);
  const { length } = hass.config.unit_system;
  const distances = new DistanceFormat(length, hass.locale);
  const pairs = findPairs(hass, runner);
  const colours = new PairColours(pairs);
  const scale = scaleOf(bars, distances);
  const words: Words = { say, hass, distances };
  const painted = bars.length <= MOST_MARKS;
  const [nth, total] = [Math.ceil(bars.length / MOST_DATES), bars.length];
  const slots = bars.map((bar, at): Slot => {
    const share = (metres: number | undefined): number | undefined =>
      metres === undefined ? undefined : Math.min(1, metres / scale.topM);
    return {
      from: bar.from,
      to: bar.to,
      label: `${titleOf(bar, span, hass)}: ${factsOf(bar, words).join(", ")}`,
      date: (total - 1 - at) % nth === 0 ? dateOf(bar, span, hass) : "",
      pieces: [...bar.byShoe]
        .sort(([one], [other]) => colours.compare(one, other))
        .map(([shoe, metres]) => ({
          height: metres / scale.topM,
          colour: span === "all" ? "shoe-0" : colours.of(shoe),
        })),
      ceiling: share(bar.ceilingM),
      longest: painted ? share(bar.longestM) : undefined,
      expected: share(bar.expectedM),
      pain: bar.pain === undefined ? undefined : bar.pain / 10,
      isNow: bar.isNow,
    };
  });
  const at = bars.findIndex(({ from }) => from === chosen.from);
  const bar = bars[at];
  const runs =
    bar === undefined
      ? undefined
      : span === "all"
        ? chosen.runs
        : heard.runs.filter(({ date }) => date >= bar.from && date <= bar.to);
  const current = span === "all" ? undefined : bars.at(-1);
  return {
    kind: "load",
    entryId: runner.entryId,
    title: alone ? say("card_load") : `${say("card_load")} · ${runner.name}`,
    week: current && distances.fromMetres(current.runM),
    notes: current ? notesOf(current, bars.at(-2), weeks, words) : [],
    spans: SPANS.map((each) => spanWords(each, hass, say)),
    span,
    slots,
    lines: scale.lines,
    painPath: pathOf(bars.map(({ pain }) => pain)),
    key: keyOf(slots, bars, pairs, colours, span),
    opened:
      bar &&
      openedOf(
        {
          title: titleOf(bar, span, hass),
          facts: factsOf(bar, words),
          earlier: bars[at - 1]?.from,
          later: bars[at + 1]?.from,
        },
        runs,
        chosen.shown,
        { ...words, colours, unit: unitOf(length) },
      ),
    pairs,
    unit: unitOf(length),
    say,
  };
}

/** What sentences about distances need. */
export interface Words {
  readonly say: Say;
  readonly hass: Hass;
  readonly distances: DistanceFormat;
}

interface Scale {
  readonly topM: number;
  readonly lines: Load["lines"];
}

function scaleOf(bars: readonly Bar[], distances: DistanceFormat): Scale {
  const metres = bars.flatMap(({ ceilingM, expectedM, runM }) => [
    runM,
    ceilingM ?? 0,
    expectedM ?? 0,
  ]);
  const lines = linesUpTo(distances.inUnit(Math.max(0, ...metres)));
  const top = lines.at(-1) as number;
  return {
    topM: distances.toMetres(top),
    lines: lines.map((line) => ({ at: line / top, text: distances.plain(line) })),
  };
}

/** What this week comes to, against the runner's own limit. */
function notesOf(
  { ceilingM, expectedM }: Bar,
  before: Bar | undefined,
  { limitPercent }: Weeks,
  { distances, hass, say }: Words,
): readonly string[] {
  const notes: string[] = [];
  if (ceilingM !== undefined && limitPercent !== undefined) {
    const percent = formatPercent(limitPercent, hass.locale);
    notes.push(say("card_load_ceiling", { distance: distances.atMost(ceilingM), percent }));
  } else if (before !== undefined && limitPercent !== undefined) {
    notes.push(
      say("card_load_no_ceiling", { distance: distances.plain(distances.inUnit(RAMP_FLOOR_M)) }),
    );
  }
  if (expectedM !== undefined) {
    const over = ceilingM !== undefined && expectedM > ceilingM;
    const key = over ? "card_load_expected_over" : "card_load_expected";
    notes.push(say(key, { distance: distances.text(expectedM) }));
  }
  return notes;
}

function titleOf({ from, to }: Bar, span: Span, hass: Hass): string {
  if (span === "all" && from.slice(0, 7) === to.slice(0, 7)) {
    return writeDate(from, hass.locale, { month: "long", year: "numeric" });
  }
  return formatSpan(from, to, hass.locale, span === "all");
}

function dateOf({ from }: Bar, span: Span, hass: Hass): string {
  return span === "all"
    ? writeDate(from, hass.locale, { month: "short", year: "2-digit" })
    : writeDate(from, hass.locale, { day: "numeric", month: "short" });
}

function factsOf(bar: Bar, { distances, hass, say }: Words): readonly string[] {
  const { ceilingM, longestM, pain, runM, runs } = bar;
  const nothing = pain === undefined ? say("card_day_nothing") : "";
  return [
    runM > 0 ? say("card_day_run", { distance: distances.text(runM) }) : nothing,
    runs ? say("card_load_runs", { count: formatNumber(runs, hass.locale) }) : "",
    longestM === undefined ? "" : say("card_load_longest", { distance: distances.text(longestM) }),
    ceilingM === undefined ? "" : say("card_load_limit", { distance: distances.atMost(ceilingM) }),
    pain === undefined ? "" : say("card_day_pain", { level: formatNumber(pain, hass.locale) }),
  ].filter(Boolean);
}

function spanWords(span: Span, hass: Hass, say: Say): Load["spans"][number] {
  if (span === "all") return { span, text: say("card_load_all") };
  return { span, text: writeWeeks(span, hass.locale.language, "short") };
}

function keyOf(
  slots: readonly Slot[],
  bars: readonly Bar[],
  pairs: readonly Pair[],
  colours: PairColours,
  span: Span,
): Key {
  const worn = new Set(bars.flatMap(({ byShoe }) => byShoe.map(([shoe]) => shoe)));
  const shoes = pairs
    .filter(({ given, name }) => worn.has(name) || worn.has(given))
    .map(({ name }) => ({ name, colour: colours.of(name) }));
  return {
    shoes: span === "all" ? [] : shoes,
    hasCeiling: slots.some(({ ceiling }) => ceiling !== undefined),
    hasExpected: slots.some(({ expected }) => expected !== undefined),
    hasLongest: slots.some(({ longest }) => longest !== undefined),
    hasPain: slots.some(({ pain }) => pain !== undefined),
  };
}
