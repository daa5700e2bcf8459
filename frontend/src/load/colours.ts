/** Which pair has which colour, the same in the bars, the key and the list. */
import type { Pair } from "../home/runner";

/** Colours there are for pairs; more pairs begin anew. */
export const COLOURS = 6;

/** The name of a colour in the style sheet. */
export type Colour = `shoe-${number}` | "no-shoe";

/** The pairs in their order, each by the name of its device and by the one in the diary. */
export class PairColours {
  private readonly places = new Map<string, number>();

  constructor(pairs: readonly Pair[]) {
    for (const [at, { given, name }] of pairs.entries()) {
      for (const each of [given, name]) this.places.set(each, at);
    }
  }

  /** The colour of a pair; a run without one, or of one that is gone, is quiet beside them. */
  of(shoe: string | undefined): Colour {
    if (this.places.size === 0) return "shoe-0";
    const place = this.places.get(shoe ?? "");
    return place === undefined ? "no-shoe" : `shoe-${place % COLOURS}`;
  }

  /** Sorts names as the pairs are, the others last. */
  compare(one: string, other: string): number {
    const last = this.places.size;
    return (this.places.get(one) ?? last) - (this.places.get(other) ?? last);
  }
}
