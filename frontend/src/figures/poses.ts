/**
 * How each exercise of the library is drawn: where it ends, where it begins, and what is needed.
 *
 * A test of the integration holds the keys against the library (tests/contracts).
 */
import type { Arm, Joint, Leg, Point, Pose } from "./skeleton";

/** What stands around: a wall at the side or behind, a box, a bench, a roller, a post, or a mat. */
export type Prop =
  | readonly [kind: "wall", x: number]
  | readonly [kind: "box", x: number, y: number, width: number]
  | readonly [kind: "bench", x: number, y: number, width: number]
  | readonly [kind: "roller", x: number, y: number, radius: number]
  | readonly [kind: "panel", x: number, width: number]
  | readonly [kind: "post", x: number, y: number]
  | readonly [kind: "mat", x: number, width: number];

export interface Figure {
  readonly to: Pose;
  /** Where the movement begins; what is only held has none. */
  readonly from?: Pose;
  readonly props?: readonly Prop[];
  /** A band or a strap from one joint to another, or to a point. */
  readonly band?: readonly [Joint, Joint | Point];
  /** It is held still, and the movement only leads there. */
  readonly held?: true;
  /** The limbs that work. */
  readonly works: readonly ("leg" | "farLeg" | "trunk")[];
}

/** A pose; the rest of the sentence says where it stands and how its limbs turn. */
function pose(
  [fix, ...at]: readonly [Joint, number, number],
  [trunk, head]: readonly [number, number],
  leg: Leg,
  farLeg: Leg,
  arm: Arm,
  farArm: Arm,
  wide = 0,
): Pose {
  return { fix, at, trunk, head, leg, farLeg, arm, farArm, wide };
}

const LYING: Prop = ["mat", 10, 100];

export const FIGURES: Readonly<Record<string, Figure>> = {
  clamshell: {
    works: ["leg"],
    props: [LYING],
    from: pose(["hip", 54, 86], [180, 168], [358, 12, 0], [343, 24, 0], [345, 315], [184, 180], 4),
    to: pose(["hip", 54, 86], [180, 168], [60, 316, 0], [343, 24, 0], [345, 315], [184, 180], 4),
  },
  lateral_band_walk: {
    works: ["leg"],
    band: ["knee", "farKnee"],
    from: pose(
      ["farAnkle", 40, 89],
      [90, 90],
      [288, 262, 310],
      [252, 278, 230],
      [300, 140],
      [240, 40],
      7,
    ),
    to: pose(
      ["farAnkle", 40, 89],
      [90, 90],
      [312, 284, 310],
      [244, 266, 230],
      [300, 140],
      [240, 40],
      7,
    ),
  },
  step_up: {
    works: ["leg"],
    props: [["box", 66, 85, 38]],
    from: pose(["ankle", 82, 81], [72, 72], [342, 258, 0], [258, 258, 335], [250, 290], [290, 330]),
    to: pose(["ankle", 82, 81], [88, 88], [272, 272, 0], [305, 250, 320], [255, 280], [285, 320]),
  },
  wall_sit: {
    held: true,
    works: ["leg", "farLeg"],
    props: [["wall", 33]],
    from: pose(["ankle", 56, 92], [90, 90], [295, 298, 0], [295, 298, 0], [280, 300], [280, 300]),
    to: pose(["ankle", 56, 92], [90, 90], [330, 270, 0], [330, 270, 0], [290, 345], [290, 345]),
  },
  reverse_lunge: {
    works: ["leg"],
    from: pose(["ankle", 74, 92], [90, 90], [271, 270, 0], [268, 268, 0], [262, 275], [275, 285]),
    to: pose(["ankle", 74, 92], [84, 84], [335, 268, 0], [250, 205, 300], [262, 290], [275, 300]),
  },
  copenhagen_plank: {
    held: true,
    works: ["leg", "trunk"],
    props: [["bench", 70, 77, 40]],
    from: pose(["elbow", 27, 92], [166, 160], [40, 0, 0], [345, 0, 0], [270, 180], [346, 346]),
    to: pose(["elbow", 27, 92], [193, 190], [8, 0, 0], [318, 0, 0], [270, 180], [13, 13]),
  },
  single_leg_deadlift: {
    works: ["leg", "trunk"],
    from: pose(["ankle", 58, 92], [90, 90], [272, 268, 0], [268, 262, 340], [268, 272], [275, 280]),
    to: pose(["ankle", 58, 92], [28, 20], [288, 264, 0], [204, 204, 280], [270, 270], [280, 280]),
  },
  side_lying_hip_abduction: {
    works: ["leg"],
    props: [LYING],
    from: pose(["hip", 52, 86], [180, 168], [2, 2, 330], [340, 30, 0], [345, 315], [184, 180], 4),
    to: pose(["hip", 52, 86], [180, 168], [38, 38, 0], [340, 30, 0], [345, 315], [184, 180], 4),
  },
  single_leg_bridge: {
    works: ["leg", "trunk"],
    props: [LYING],
    from: pose(["neck", 32, 90], [180, 178], [52, 285, 0], [50, 20, 90], [352, 0], [352, 0]),
    to: pose(["neck", 32, 90], [206, 175], [20, 272, 0], [24, 24, 110], [352, 0], [352, 0]),
  },
  straight_leg_raise: {
    works: ["leg"],
    props: [LYING],
    from: pose(["hip", 56, 90], [179, 172], [1, 1, 90], [58, 290, 0], [350, 0], [350, 0]),
    to: pose(["hip", 56, 90], [179, 172], [36, 36, 122], [58, 290, 0], [350, 0], [350, 0]),
  },
  terminal_knee_extension: {
    works: ["leg"],
    props: [["post", 106, 44]],
    band: ["knee", [106, 74]],
    from: pose(["ankle", 50, 92], [84, 86], [306, 240, 0], [250, 228, 340], [300, 335], [300, 335]),
    to: pose(["ankle", 50, 92], [90, 90], [270, 270, 0], [255, 250, 340], [300, 335], [300, 335]),
  },
  hamstring_stretch: {
    held: true,
    works: ["leg"],
    props: [["box", 64, 83, 36]],
    from: pose(
      ["farAnkle", 44, 92],
      [88, 88],
      [319, 319, 70],
      [268, 268, 0],
      [285, 300],
      [285, 300],
    ),
    to: pose(["farAnkle", 44, 92], [38, 30], [319, 319, 70], [268, 268, 0], [290, 318], [290, 318]),
  },
  calf_stretch: {
    held: true,
    works: ["leg"],
    props: [["wall", 89]],
    to: pose(["ankle", 34, 92], [66, 75], [240, 240, 0], [312, 260, 0], [358, 12], [350, 18]),
  },
  quad_stretch: {
    held: true,
    works: ["leg"],
    props: [LYING],
    band: ["hand", "ankle"],
    from: pose(["hip", 54, 86], [180, 168], [2, 60, 150], [354, 356, 0], [40, 20], [184, 180], 4),
    to: pose(["hip", 54, 86], [180, 168], [356, 146, 200], [354, 356, 0], [46, 8], [184, 180], 4),
  },
  lateral_hip_stretch: {
    held: true,
    works: ["farLeg"],
    props: [["wall", 35]],
    to: pose(
      ["ankle", 72, 89],
      [82, 90],
      [285, 278, 310],
      [310, 302, 310],
      [300, 230],
      [190, 140],
      6,
    ),
  },
  foam_roll_quads: {
    works: ["leg"],
    props: [["roller", 48, 89, 7]],
    from: pose(["hip", 64, 79], [2, 20], [182, 184, 240], [196, 190, 240], [285, 0], [285, 0]),
    to: pose(["hip", 54, 79], [4, 20], [182, 184, 240], [196, 190, 240], [268, 0], [268, 0]),
  },
  foam_roll_hams: {
    works: ["leg"],
    props: [["roller", 62, 89, 7]],
    from: pose(["hip", 48, 79], [135, 110], [0, 0, 80], [42, 290, 0], [262, 262], [255, 262]),
    to: pose(["hip", 40, 79], [140, 110], [0, 0, 80], [42, 280, 0], [270, 268], [264, 268]),
  },
  foam_roll_calves: {
    works: ["leg"],
    props: [["roller", 74, 89, 7]],
    from: pose(["hip", 48, 82], [138, 110], [3, 2, 85], [8, 358, 85], [262, 262], [255, 262]),
    to: pose(["hip", 40, 82], [142, 110], [3, 2, 85], [8, 358, 85], [270, 268], [264, 268]),
  },
  foam_roll_glutes: {
    works: ["trunk"],
    props: [["roller", 52, 89, 7]],
    from: pose(["hip", 56, 79], [140, 112], [58, 322, 0], [20, 290, 0], [262, 262], [255, 262]),
    to: pose(["hip", 50, 79], [144, 112], [54, 322, 0], [20, 280, 0], [270, 268], [264, 268]),
  },
  foam_roll_outer_thigh: {
    works: ["leg"],
    props: [["roller", 66, 89, 7]],
    from: pose(["hip", 56, 79], [182, 174], [0, 0, 330], [42, 290, 0], [258, 180], [345, 290]),
    to: pose(["hip", 48, 79], [182, 174], [0, 0, 330], [42, 280, 0], [275, 180], [345, 290]),
  },
  leg_swings_front: {
    works: ["leg"],
    props: [["wall", 30]],
    from: pose(
      ["farAnkle", 58, 92],
      [92, 90],
      [240, 228, 330],
      [270, 270, 0],
      [285, 300],
      [190, 175],
    ),
    to: pose(["farAnkle", 58, 92], [92, 90], [322, 326, 60], [270, 270, 0], [260, 250], [190, 175]),
  },
  leg_swings_side: {
    works: ["leg"],
    props: [["panel", 18, 76]],
    from: pose(
      ["farAnkle", 52, 89],
      [90, 90],
      [244, 244, 250],
      [270, 270, 230],
      [10, 84],
      [170, 96],
      6,
    ),
    to: pose(
      ["farAnkle", 52, 89],
      [90, 90],
      [318, 318, 330],
      [270, 270, 230],
      [10, 84],
      [170, 96],
      6,
    ),
  },
  high_knees: {
    works: ["leg"],
    from: pose(["hip", 58, 52], [84, 84], [270, 270, 320], [8, 265, 330], [320, 60], [225, 320]),
    to: pose(["hip", 58, 52], [84, 84], [8, 265, 330], [270, 270, 320], [225, 320], [320, 60]),
  },
  march: {
    works: ["leg"],
    from: pose(["hip", 58, 55], [90, 90], [270, 270, 0], [335, 270, 0], [295, 320], [250, 265]),
    to: pose(["hip", 58, 55], [90, 90], [335, 270, 0], [270, 270, 0], [250, 265], [295, 320]),
  },
};
