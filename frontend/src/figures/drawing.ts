/** Draws an exercise: the figure where the movement ends, faint where it begins, or moving. */
import { type SVGTemplateResult, type TemplateResult, css, html, nothing, svg } from "lit";
import { FIGURES, type Figure, type Prop } from "./poses";
import {
  FLOOR,
  HEIGHT,
  type Limb,
  type Point,
  type Pose,
  WIDTH,
  between,
  jointsOf,
  limbsOf,
  pathOf,
  round,
  spareOf,
} from "./skeleton";

/** From the back to the front. */
const ORDER: readonly Limb[] = ["farArm", "farLeg", "trunk", "leg", "arm"];

/** There, a moment's rest, back, and a moment's rest: in shares of the way. */
const SWAY = [0, 0, 0.15, 0.5, 0.85, 1, 1, 1, 0.85, 0.5, 0.15, 0];
const SECONDS = "6s";

/** Draws an exercise by its key; nothing for one that has no drawing. */
export function drawing(key: string, moving = false): TemplateResult | typeof nothing {
  const figure = FIGURES[key];
  if (figure === undefined) return nothing;
  const name = `${key}/${moving}`;
  const known = drawn.get(name) ?? draw(figure, moving);
  drawn.set(name, known);
  return known;
}

/** What was drawn before: a card that counts seconds asks often. */
const drawn = new Map<string, TemplateResult>();

function draw(figure: Figure, moving: boolean): TemplateResult {
  const { from, props = [], to } = figure;
  const above = spareOf([to, ...(from ? [from] : [])].map(jointsOf));
  return html`<svg
    class="figure"
    viewBox=${`0 ${above} ${WIDTH} ${HEIGHT - above}`}
    aria-hidden="true"
  >
    <path class="floor" d="M4 ${FLOOR}H${WIDTH - 4}" />
    ${props.map(propPart)}
    ${from && !moving ? svg`<g class="ghost">${bodyPart(figure, [from])}</g>` : nothing}
    ${bodyPart(figure, from && moving ? SWAY.map((share) => between(from, to, share)) : [to])}
  </svg>`;
}

/** A body in one pose, or on its way through several. */
function bodyPart({ band, works }: Figure, poses: readonly Pose[]): SVGTemplateResult {
  const frames = poses.map(jointsOf);
  const lines = frames.map(limbsOf);
  const limb = (name: Limb): SVGTemplateResult =>
    linePart(
      `${name.startsWith("far") ? "far" : "near"} ${(works as readonly string[]).includes(name) ? "works" : ""} ${name}`,
      lines.map((each) => each[name]),
    );
  const heads = frames.map(({ head }) => head);
  const end = (joints: (typeof frames)[number], of: NonNullable<Figure["band"]>[1]): Point =>
    typeof of === "string" ? joints[of] : of;
  return svg`${ORDER.slice(0, 2).map(limb)}
    <circle class="head" r="6.2" cx=${round(heads[0]?.[0] ?? 0)} cy=${round(heads[0]?.[1] ?? 0)}
      >${
        heads.length > 1
          ? [
              sway(
                "cx",
                heads.map(([x]) => String(round(x))),
              ),
              sway(
                "cy",
                heads.map(([, y]) => String(round(y))),
              ),
            ]
          : nothing
      }</circle>
    ${ORDER.slice(2).map(limb)}
    ${
      band
        ? linePart(
            "band",
            frames.map((joints) => [joints[band[0]], end(joints, band[1])]),
          )
        : nothing
    }`;
}

function linePart(kind: string, lines: readonly (readonly Point[])[]): SVGTemplateResult {
  const paths = lines.map(pathOf);
  return svg`<path class="limb ${kind}" d=${paths[0] ?? ""}>${paths.length > 1 ? sway("d", paths) : nothing}</path>`;
}

function sway(name: string, values: readonly string[]): SVGTemplateResult {
  return svg`<animate attributeName=${name} values=${values.join(";")} dur=${SECONDS} repeatCount="indefinite" />`;
}

function propPart(prop: Prop): SVGTemplateResult {
  switch (prop[0]) {
    case "wall":
      return svg`<path class="prop wall" d="M${prop[1]} 6V${FLOOR}" />`;
    case "box":
      return svg`<rect class="prop" x=${prop[1]} y=${prop[2]} width=${prop[3]} height=${FLOOR - prop[2]} />`;
    case "bench":
      return svg`<path class="prop line" d="M${prop[1]} ${prop[2]}h${prop[3]}M${prop[1] + 5} ${prop[2]}V${FLOOR}M${prop[1] + prop[3] - 5} ${prop[2]}V${FLOOR}" />`;
    case "roller":
      return svg`<circle class="prop" cx=${prop[1]} cy=${prop[2]} r=${prop[3]} /><circle class="prop hole" cx=${prop[1]} cy=${prop[2]} r=${prop[3] / 2.5} />`;
    case "panel":
      return svg`<rect class="prop panel" x=${prop[1]} y="2" width=${prop[2]} height=${FLOOR - 2} />`;
    case "post":
      return svg`<path class="prop line" d="M${prop[1]} ${prop[2]}V${FLOOR}" />`;
    case "mat":
      return svg`<path class="prop mat" d="M${prop[1]} ${FLOOR - 1.5}h${prop[2]}" />`;
  }
}

export const figureStyle = css`
  .figure {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    fill: none;
    stroke: currentColor;
    stroke-width: 5.5;
    stroke-linecap: round;
    stroke-linejoin: round;
    --works: var(--primary-color, #009ac7);
  }
  .figure .trunk {
    stroke-width: 7;
  }
  .figure .head {
    fill: currentColor;
    stroke: none;
  }
  .figure .far {
    stroke: color-mix(in srgb, currentColor 45%, var(--card-background-color, #fff));
  }
  .figure .works {
    stroke: var(--works);
  }
  .figure .far.works {
    stroke: color-mix(in srgb, var(--works) 50%, var(--card-background-color, #fff));
  }
  .figure .ghost {
    opacity: 0.16;
  }
  .figure .floor,
  .figure .prop {
    stroke: color-mix(in srgb, currentColor 40%, var(--card-background-color, #fff));
    stroke-width: 1.5;
  }
  .figure .prop {
    fill: color-mix(in srgb, currentColor 12%, var(--card-background-color, #fff));
  }
  .figure .panel {
    fill: color-mix(in srgb, currentColor 5%, var(--card-background-color, #fff));
    stroke: none;
  }
  .figure .wall {
    stroke-width: 3;
  }
  .figure .line {
    stroke-width: 3;
    fill: none;
  }
  .figure .mat {
    stroke-width: 3;
    stroke: color-mix(in srgb, currentColor 22%, var(--card-background-color, #fff));
  }
  .figure .band {
    stroke: var(--works);
    stroke-width: 2;
  }
`;
