/** The pain line: through weeks that have a score, broken where one has none. */

/** The path in a square of 100 by 100, with 10 at its top. */
export function pathOf(scores: readonly (number | undefined)[]): string {
  const x = (at: number): number => round(((at + 0.5) * 100) / scores.length);
  return scores
    .flatMap((score, at) => {
      if (score === undefined) return [];
      const verb = scores[at - 1] === undefined ? "M" : "L";
      return [`${verb}${x(at)} ${round(100 - score * 10)}`];
    })
    .join("");
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
