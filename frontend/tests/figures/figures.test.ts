/** Every exercise has a drawing, and every drawing a body that stays on its paper. */
import { describe, expect, it } from "vitest";
import words from "../../../custom_components/knee_recovery/translations/en.json";
import { FIGURES } from "../../src/figures/poses";
import {
  FLOOR,
  type Pose,
  WIDTH,
  between,
  jointsOf,
  limbsOf,
  pathOf,
  spareOf,
} from "../../src/figures/skeleton";

const named = Object.keys(words.common)
  .map((key) => /^exercise_(\w+)_name$/.exec(key)?.[1])
  .filter((key) => key !== undefined);
const standing: Pose = {
  ...{ fix: "ankle", at: [60, 92], trunk: 90, head: 90, wide: 0 },
  ...{ leg: [270, 270, 0], farLeg: [270, 270, 0], arm: [270, 270], farArm: [270, 270] },
};

describe("the figures", () => {
  it("are there for every exercise that has a name, and no other", () => {
    expect(named.length).toBeGreaterThan(20);
    expect(Object.keys(FIGURES).sort()).toEqual(named.sort());
  });

  it.each(Object.entries(FIGURES))("keep %s on the paper and above the floor", (_key, figure) => {
    const ends = [figure.to, ...(figure.from ? [figure.from] : [])];
    const ways = figure.from ? [0.25, 0.5, 0.75].map((at) => between(ends[1]!, ends[0]!, at)) : [];
    for (const pose of [...ends, ...ways]) {
      for (const [name, [x, y]] of Object.entries(jointsOf(pose))) {
        expect(x, name).toBeGreaterThan(3);
        expect(x, name).toBeLessThan(WIDTH - 3);
        expect(y, name).toBeGreaterThan(7);
        expect(y, name).toBeLessThanOrEqual(FLOOR + 1);
      }
    }
  });

  it("stand where they are put, upright", () => {
    const { ankle, head, hip, toe } = jointsOf(standing);
    expect(ankle).toEqual([60, 92]);
    expect(hip[0]).toBeCloseTo(60);
    expect(hip[1]).toBeCloseTo(55);
    expect(head[1]).toBeCloseTo(19);
    expect(toe[0]).toBeCloseTo(66);
  });

  it("are as wide as they are seen", () => {
    const { farShoulder, shoulder } = jointsOf({ ...standing, wide: 6 });
    expect(shoulder[0] - farShoulder[0]).toBeCloseTo(12);
  });

  it("turn the short way", () => {
    const raised: Pose = { ...standing, at: [70, 92], leg: [350, 270, 0], arm: [10, 270] };
    const half = between({ ...standing, arm: [350, 270] }, raised, 0.5);
    expect(half.leg).toEqual([310, 270, 0]);
    expect(half.arm).toEqual([360, 270]);
    expect(half.at).toEqual([65, 92]);
    expect(between(standing, raised, 0)).toEqual(standing);
  });

  it("are drawn limb by limb", () => {
    const limbs = limbsOf(jointsOf(standing));
    expect(pathOf(limbs.leg)).toBe("M60 55L60 74L60 92L66 92");
    expect(limbs.trunk[0]).toEqual(limbs.farLeg[0]);
  });

  it("need half of the paper when they lie", () => {
    const sheet = (key: string): number => spareOf([jointsOf(FIGURES[key]!.to)]);
    expect(sheet("clamshell")).toBeGreaterThan(0);
    expect(sheet("wall_sit")).toBe(0);
  });
});
