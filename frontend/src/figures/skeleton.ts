/**
 * A figure of sticks: joints that follow from angles, so that every pose has the same body.
 *
 * Angles are in degrees as on paper: 0 points right, 90 up, 270 down. The paper is 120 wide and
 * 102 high, its y grows downwards, and the floor is at `FLOOR`.
 */

export const WIDTH = 120;
export const HEIGHT = 102;
export const FLOOR = 96;

export type Point = readonly [x: number, y: number];

export type Joint =
  | "head"
  | "neck"
  | "hip"
  | "knee"
  | "ankle"
  | "toe"
  | "elbow"
  | "hand"
  | "farKnee"
  | "farAnkle"
  | "farToe"
  | "farElbow"
  | "farHand";

/** Thigh, shin and foot. */
export type Leg = readonly [thigh: number, shin: number, foot: number];

/** Upper arm and forearm. */
export type Arm = readonly [upper: number, fore: number];

/** One pose: what stands where, and the angle of each limb; the far limbs are behind the body. */
export interface Pose {
  readonly fix: Joint;
  readonly at: Point;
  readonly trunk: number;
  readonly head: number;
  readonly leg: Leg;
  readonly farLeg: Leg;
  readonly arm: Arm;
  readonly farArm: Arm;
  /** Seen from the front: how far shoulders and hips are from the middle. */
  readonly wide: number;
}

export type Joints = Readonly<
  Record<Joint | "shoulder" | "farShoulder" | "side" | "farSide", Point>
>;

/** A limb: its name, and the joints it runs through. */
export type Limb = "trunk" | "leg" | "farLeg" | "arm" | "farArm";

const ROOM_ABOVE = 34;
const TRUNK = 25;
const NECK = 11;
const THIGH = 19;
const SHIN = 18;
const FOOT = 6;
const UPPER_ARM = 12;
const FOREARM = 12;

/** Where every joint of a pose is. */
export function jointsOf(pose: Pose): Joints {
  const { arm, farArm, farLeg, fix, leg, trunk, wide } = pose;
  const hip: Point = [0, 0];
  const neck = along(hip, trunk, TRUNK);
  const across = (from: Point, width: number): Point => along(from, trunk - 90, width);
  const [side, farSide] = [across(hip, wide * 0.6), across(hip, -wide * 0.6)];
  const [shoulder, farShoulder] = [across(neck, wide), across(neck, -wide)];
  const [knee, ankle, toe] = chain(side, leg, [THIGH, SHIN, FOOT]);
  const [farKnee, farAnkle, farToe] = chain(farSide, farLeg, [THIGH, SHIN, FOOT]);
  const [elbow, hand] = chain(shoulder, arm, [UPPER_ARM, FOREARM]);
  const [farElbow, farHand] = chain(farShoulder, farArm, [UPPER_ARM, FOREARM]);
  const joints = {
    ...{ head: along(neck, pose.head, NECK), neck, hip, side, farSide, shoulder, farShoulder },
    ...{ knee, ankle, toe, farKnee, farAnkle, farToe, elbow, hand, farElbow, farHand },
  } as Joints;
  const [x, y] = [pose.at[0] - joints[fix][0], pose.at[1] - joints[fix][1]];
  const moved = Object.entries(joints).map(([name, at]) => [name, [at[0] + x, at[1] + y]]);
  return Object.fromEntries(moved) as Joints;
}

/** The lines of a figure, limb by limb. */
export function limbsOf(joints: Joints): Readonly<Record<Limb, readonly Point[]>> {
  const { side, farSide, shoulder, farShoulder } = joints;
  return {
    farLeg: [farSide, joints.farKnee, joints.farAnkle, joints.farToe],
    farArm: [farShoulder, joints.farElbow, joints.farHand],
    trunk: [farSide, side, joints.hip, joints.neck, shoulder, farShoulder],
    leg: [side, joints.knee, joints.ankle, joints.toe],
    arm: [shoulder, joints.elbow, joints.hand],
  };
}

/** A pose on the way from one to another: every angle turns the short way. */
export function between(from: Pose, to: Pose, share: number): Pose {
  const mix = (a: number, b: number): number => a + (b - a) * share;
  const turn = (a: number, b: number): number =>
    a + (((((b - a + 180) % 360) + 360) % 360) - 180) * share;
  const turns = <A extends readonly number[]>(a: A, b: A): A =>
    a.map((angle, at) => turn(angle, b[at] as number)) as unknown as A;
  return {
    fix: from.fix,
    at: [mix(from.at[0], to.at[0]), mix(from.at[1], to.at[1])],
    trunk: turn(from.trunk, to.trunk),
    head: turn(from.head, to.head),
    leg: turns(from.leg, to.leg),
    farLeg: turns(from.farLeg, to.farLeg),
    arm: turns(from.arm, to.arm),
    farArm: turns(from.farArm, to.farArm),
    wide: from.wide,
  };
}

/** How much of the paper's top no pose needs; a figure that lies is drawn on half of it. */
export function spareOf(poses: readonly Joints[]): number {
  const top = Math.min(...poses.flatMap((joints) => Object.values(joints).map(([, y]) => y)));
  return top < ROOM_ABOVE + 10 ? 0 : ROOM_ABOVE;
}

/** A line through points, as an SVG path; half a tenth of a unit is not seen. */
export function pathOf(points: readonly Point[]): string {
  return points.map(([x, y], at) => `${at === 0 ? "M" : "L"}${round(x)} ${round(y)}`).join("");
}

export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function along([x, y]: Point, angle: number, length: number): Point {
  const turned = (angle * Math.PI) / 180;
  return [x + length * Math.cos(turned), y - length * Math.sin(turned)];
}

function chain(from: Point, angles: readonly number[], lengths: readonly number[]): Point[] {
  let at = from;
  return angles.map((angle, index) => (at = along(at, angle, lengths[index] as number)));
}
