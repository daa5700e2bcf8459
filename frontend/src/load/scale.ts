/** The height of the chart: round figures in the reader's unit. */

const STEPS = [1, 2, 2.5, 5, 10];

/** Lines across the chart, the lowest first; the last is its top. */
export function linesUpTo(highest: number, lines = 3): readonly number[] {
  if (!(highest > 0)) return [1];
  const ten = 10 ** Math.floor(Math.log10(highest / lines));
  const step = (STEPS.find((each) => each * ten * lines >= highest - 1e-9) as number) * ten;
  const count = Math.ceil(highest / step - 1e-9);
  return Array.from({ length: count }, (_, at) => step * (at + 1));
}
