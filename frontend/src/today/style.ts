/** How the today card looks, in the colours and sizes of the reader's theme. */
import { css } from "lit";
import { homeStyle } from "../home/style";

const ownStyle = css`
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
  /* Before the words are there */
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

/** With what it shares with the other cards. */
export const todayStyle = [homeStyle, ownStyle];
