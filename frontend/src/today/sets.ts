/** The sets that were tapped of each exercise; a whole one is logged, the rest is kept here. */
import type { PlanItem } from "./plan";

/** Counts by runner and date, so that a card that is opened again goes on where it was. */
const counts = new Map<string, Map<string, number>>();

/** What a tap on a circle comes to. */
export interface SetTap {
  readonly before: number;
  readonly count: number;
  /** Whether the exercise is to be logged, taken back, or neither yet. */
  readonly does: "log" | "take_back" | "count";
}

export class Sets {
  private readonly tapped: Map<string, number>;

  constructor(runner: string, date: string) {
    const name = `${runner}/${date}`;
    this.tapped = counts.get(name) ?? new Map<string, number>();
    counts.set(name, this.tapped);
  }

  /** How many sets of an exercise are done. */
  of(item: PlanItem): number {
    return this.tapped.get(item.key) ?? (item.done ? item.sets : 0);
  }

  /** What tapping a circle means: up to and with it, or, when it is full, up to it. */
  tap(item: PlanItem, index: number): SetTap {
    const before = this.of(item);
    const count = index < before ? index : index + 1;
    const does = count === item.sets ? "log" : item.done ? "take_back" : "count";
    return { before, count, does };
  }

  /** Notes how many sets are done. */
  put(item: PlanItem, count: number): void {
    this.tapped.set(item.key, count);
  }

  /** Hears what the diary says: it is right about whole exercises, and knows no parts. */
  hear(items: readonly PlanItem[]): void {
    for (const item of items) {
      const count = this.tapped.get(item.key);
      if (item.done || count === item.sets) this.tapped.delete(item.key);
    }
  }
}
