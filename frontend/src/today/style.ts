/** How the today card looks, in the colours and sizes of the reader's theme. */
import { css } from "lit";

export const todayStyle = css`
  :host {
    display: block;
    container-type: inline-size;
    --gap: 16px;
    --quiet: var(--secondary-text-color, #5e5e5e);
    --loud: var(--primary-text-color, #141414);
  }
  ha-card {
    display: block;
    overflow: hidden;
    color: var(--loud);
    line-height: 1.4;
  }
  p,
  h2,
  dl,
  dd {
    margin: 0;
    text-wrap: pretty;
  }
  .heard {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  /* The light */
  .light {
    position: relative;
    display: flex;
    align-items: center;
    gap: var(--gap);
    padding: 14px var(--gap);
    --colour: transparent;
  }
  .light::before {
    content: "";
    position: absolute;
    inset: 0;
    background: var(--colour);
    opacity: 0.16;
  }
  .light > * {
    position: relative;
  }
  .light.green {
    --colour: var(--success-color, #43a047);
    --edge: var(--colour);
    --sign: #fff;
  }
  .light.amber {
    --colour: var(--warning-color, #ffa600);
    --edge: #8a5200;
    --sign: #1c1400;
  }
  .light.red {
    --colour: var(--error-color, #db4437);
    --edge: var(--colour);
    --sign: #fff;
  }
  .light.incomplete,
  .light.unknown {
    --edge: var(--quiet);
    --sign: var(--loud);
  }
  .light.incomplete::before,
  .light.unknown::before {
    background: var(--quiet);
    opacity: 0.1;
  }
  .shape {
    flex: none;
    inline-size: 52px;
    block-size: 52px;
    fill: none;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .body {
    fill: var(--colour);
    stroke: var(--edge);
    stroke-width: 2.5;
  }
  .ring {
    stroke: var(--edge);
    stroke-width: 4;
  }
  .dotted {
    stroke-dasharray: 0.1 8.15;
  }
  .sign {
    stroke: var(--sign);
    stroke-width: 5;
  }
  .light h2 {
    font-size: 22px;
    font-weight: 600;
    line-height: 1.25;
  }
  .says {
    min-inline-size: 0;
    flex: 1;
    overflow-wrap: break-word;
  }

  /* The day */
  .day {
    display: grid;
    gap: 20px;
    padding: var(--gap);
  }
  .label {
    color: var(--quiet);
    font-size: 14px;
  }
  .headline {
    font-size: 22px;
    font-weight: 500;
    line-height: 1.2;
    overflow-wrap: break-word;
  }
  .headline.held {
    font-size: 30px;
    font-weight: 600;
  }
  .headline strong {
    font-size: 44px;
    font-weight: 600;
    letter-spacing: -0.02em;
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }
  .headline .unit {
    font-size: 24px;
    font-weight: 500;
    letter-spacing: 0;
  }
  .why {
    margin-block-start: 4px;
  }
  .weeks dl {
    display: grid;
    grid-template-columns: auto minmax(48px, 1fr) auto;
    gap: 10px 12px;
    align-items: center;
  }
  .weeks .row {
    display: contents;
  }
  .track {
    position: relative;
    block-size: 16px;
    border-radius: 8px;
    overflow: hidden;
  }
  .track::before {
    content: "";
    position: absolute;
    inset: 0;
    background: var(--divider-color, rgba(0, 0, 0, 0.12));
    opacity: 0.6;
  }
  .track.open::before {
    display: none;
  }
  .track.open {
    border: 1px dashed var(--quiet);
    box-sizing: border-box;
    opacity: 0.6;
  }
  .bar {
    position: relative;
    block-size: 100%;
    border-radius: 8px;
    background: var(--quiet);
    opacity: 0.5;
  }
  .this .bar {
    background: var(--primary-color, #009ac7);
    opacity: 1;
  }
  .bar:not([style*=" 0%"]) {
    min-inline-size: 16px;
  }
  .weeks dd {
    text-align: end;
    font-weight: 500;
    font-variant-numeric: tabular-nums;
  }
  .weeks dd.open {
    color: var(--quiet);
    font-weight: 400;
  }
  .note {
    margin-block-start: 10px;
  }

  /* The knee */
  .knee {
    padding: 4px var(--gap) 6px;
  }
  .light + .knee {
    padding-block-start: var(--gap);
  }
  .question {
    font-size: 16px;
    font-weight: 500;
    margin-block-end: 10px;
  }
  .levels {
    display: grid;
    grid-template-columns: repeat(30, 1fr);
    gap: 8px 6px;
  }
  /* Six over five: 0 to 5, then 6 to 10, every target wider than a thumb. */
  .level {
    grid-column: span 5;
  }
  .level:nth-child(n + 7) {
    grid-column: span 6;
  }
  button {
    font: inherit;
    color: inherit;
    cursor: pointer;
    -webkit-tap-highlight-color: transparent;
    touch-action: manipulation;
  }
  button:focus-visible,
  a:focus-visible {
    outline: 3px solid var(--loud);
    outline-offset: 2px;
  }
  .level {
    position: relative;
    box-sizing: border-box;
    min-inline-size: 0;
    min-block-size: 52px;
    padding: 0;
    border: 1px solid var(--divider-color, rgba(0, 0, 0, 0.12));
    border-radius: 12px;
    background: none;
    font-size: 20px;
    font-weight: 500;
    overflow: hidden;
    transition: opacity 0.2s 0.15s;
  }
  .level span {
    position: relative;
  }
  .level::before {
    content: "";
    position: absolute;
    inset: 0;
    background: var(--primary-color, #009ac7);
    opacity: calc(0.04 + var(--level) * 0.03);
  }
  @media (hover: hover) {
    .level:not(.logged):hover {
      border-color: var(--quiet);
    }
  }
  .level:active::before {
    opacity: 0.45;
  }
  .logged {
    border: 3px solid var(--loud);
    font-weight: 700;
  }
  .levels[aria-busy="true"] .level {
    cursor: default;
    opacity: 0.5;
  }
  .levels[aria-busy="true"] .sent {
    opacity: 1;
  }
  .sent::after {
    content: "";
    position: absolute;
    inset-inline: 20%;
    inset-block-end: 6px;
    block-size: 3px;
    border-radius: 2px;
    background: currentColor;
    opacity: 0;
    animation: busy 1s 0.15s ease-in-out infinite alternate;
  }
  @keyframes busy {
    from {
      opacity: 0.15;
    }
    to {
      opacity: 0.9;
    }
  }
  .answer {
    display: flex;
    align-items: center;
    gap: 12px;
    min-block-size: 60px;
  }
  .said {
    display: flex;
    align-items: center;
    flex: 1;
  }
  .ends {
    display: flex;
    flex: 1;
    justify-content: space-between;
    gap: 12px;
    color: var(--quiet);
    font-size: 13px;
  }
  .ends span:last-child {
    text-align: end;
  }
  .ends + .said {
    position: absolute;
  }
  .mark {
    flex: none;
    margin-inline-end: 8px;
    inline-size: 22px;
    block-size: 22px;
    fill: none;
    stroke: currentColor;
    stroke-width: 6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .undo,
  .link {
    flex: none;
    display: inline-flex;
    align-items: center;
    box-sizing: border-box;
    min-block-size: 44px;
    padding: 0 18px;
    border: 1px solid var(--quiet);
    border-radius: 22px;
    background: none;
    color: inherit;
    font-weight: 500;
    text-decoration: none;
  }
  .undo[aria-busy="true"] {
    opacity: 0.5;
    cursor: default;
  }

  /* A next step in place of the day */
  .notice {
    display: grid;
    justify-items: start;
    gap: 14px;
    padding: 20px var(--gap);
    font-size: 16px;
    overflow-wrap: break-word;
  }

  /* Before the words are there */
  .waiting {
    color: transparent;
    user-select: none;
  }
  .bone {
    border-radius: 6px;
    background: var(--divider-color, rgba(0, 0, 0, 0.12));
    -webkit-box-decoration-break: clone;
    box-decoration-break: clone;
  }
  .waiting dt,
  .waiting dd {
    inline-size: 56px;
    block-size: 1.4em;
  }
  .waiting .shape {
    border-radius: 50%;
  }
  .waiting .level::before {
    background: none;
  }

  /* Where the sentences of an ordinary day need one line. */
  @container (min-width: 440px) {
    .says .more {
      display: none;
    }
  }
  @container (min-width: 440px) and (max-width: 559px) {
    .why .more {
      display: none;
    }
  }
  @container (min-width: 560px) {
    .light {
      padding-block: 16px;
    }
    .says p,
    .why,
    .note,
    .weeks {
      font-size: 16px;
    }
    .day {
      grid-template-columns: 1fr 1fr;
      gap: 32px;
      align-items: center;
      padding: 20px var(--gap);
    }
    .day > :only-child {
      grid-column: 1 / -1;
    }
    .levels {
      grid-template-columns: repeat(11, 1fr);
    }
    .level.level {
      grid-column: auto;
    }
  }
  /* Narrower than six thumbs: rows of four. */
  @container (max-width: 309px) {
    .levels {
      grid-template-columns: repeat(4, 1fr);
    }
    .level.level {
      grid-column: auto;
    }
    .answer {
      flex-wrap: wrap;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .level {
      transition: none;
    }
    .sent::after {
      animation: none;
      opacity: 0.9;
    }
  }
`;
