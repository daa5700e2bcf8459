/** How the session card looks: one exercise, read from the floor two metres away. */
import { css } from "lit";

export const sessionStyle = css`
  .session {
    display: grid;
    gap: 12px;
    padding: var(--gap);
  }
  .blank {
    min-block-size: 420px;
  }
  .session h2 {
    font-size: 22px;
    font-weight: 600;
    line-height: 1.25;
  }
  .session header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }
  .session header .label,
  .session header h2 {
    flex: 1;
  }
  .start header .label {
    flex: none;
  }
  .through {
    flex: 1 0 100%;
    block-size: 4px;
    border-radius: 2px;
    background: var(--divider-color, rgba(0, 0, 0, 0.12));
  }
  .through div {
    block-size: 100%;
    border-radius: 2px;
    background: var(--primary-color, #009ac7);
    transition: inline-size 0.3s;
  }

  /* What there is to do, at a glance */
  .thumbs {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(96px, 1fr));
    gap: 8px;
  }
  .thumbs li {
    display: flex;
    flex-direction: column;
    align-items: center;
    gap: 2px;
    text-align: center;
    font-size: 13px;
    line-height: 1.3;
    overflow-wrap: anywhere;
  }
  .thumbs .figure {
    block-size: 64px;
    inline-size: 100%;
  }
  .thumbs small {
    color: var(--quiet);
    font-size: 13px;
  }

  /* The exercise that is on */
  .scene {
    block-size: clamp(150px, 46cqi, 340px);
  }
  .scene:empty {
    display: none;
  }
  .does {
    display: grid;
    gap: 10px;
    align-content: start;
    min-inline-size: 0;
  }
  .does .dose {
    margin-block-start: -8px;
    color: var(--quiet);
  }
  .now {
    display: grid;
    grid-template-columns: 1fr auto;
    align-items: baseline;
    gap: 4px 12px;
    min-block-size: 76px;
    align-content: center;
  }
  .what {
    font-size: 20px;
    font-weight: 500;
  }
  .time {
    font-size: 56px;
    font-weight: 600;
    line-height: 1;
    font-variant-numeric: tabular-nums;
  }
  .now .track {
    grid-column: 1 / -1;
    block-size: 8px;
  }
  .now .bar {
    background: var(--primary-color, #009ac7);
    opacity: 1;
    min-inline-size: 0 !important;
  }
  .now.rest .bar,
  .now.change .bar,
  .now.lead .bar {
    background: var(--quiet);
  }
  .circles {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }
  .circles i {
    display: grid;
    place-items: center;
    inline-size: 36px;
    block-size: 36px;
    box-sizing: border-box;
    border: 2px solid var(--quiet);
    border-radius: 50%;
    font-style: normal;
    font-weight: 500;
  }
  .circles .full {
    border-color: var(--primary-color, #009ac7);
    background: color-mix(in srgb, var(--primary-color, #009ac7) 22%, transparent);
  }
  .circles .mark {
    margin: 0;
  }
  .circles span {
    margin-inline-start: 4px;
    font-weight: 500;
  }
  .go {
    min-block-size: 64px;
    padding: 0 24px;
    border: 0;
    border-radius: 32px;
    background: color-mix(in srgb, var(--primary-color, #009ac7) 24%, transparent);
    color: var(--loud);
    font-size: 20px;
    font-weight: 600;
  }
  .go:active {
    background: color-mix(in srgb, var(--primary-color, #009ac7) 44%, transparent);
  }
  .others {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 8px;
  }
  .others button {
    min-block-size: 52px;
    padding: 0 8px;
    border: 1px solid var(--divider-color, rgba(0, 0, 0, 0.12));
    border-radius: 26px;
    background: none;
    font-weight: 500;
  }
  .others .hurts {
    border-color: var(--quiet);
  }
  .others button:disabled {
    color: var(--disabled-text-color, #bdbdbd);
    cursor: default;
  }
  .session .chip,
  .session .quiet,
  .session .act {
    min-block-size: 48px;
  }
  .asks-pain {
    display: grid;
    gap: 10px;
    justify-items: start;
  }
  .asks-pain .levels {
    inline-size: 100%;
  }
  .cues ol {
    margin: 6px 0 0;
    padding-inline-start: 1.4em;
  }
  .cues li {
    margin-block-end: 4px;
  }
  .missing {
    display: flex;
  }
  .speaker {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 12px;
  }
  .speaker label {
    display: grid;
    flex: 1;
    gap: 4px;
  }

  @container (min-width: 560px) {
    .session.on {
      grid-template-columns: 1fr 1fr;
      gap: 16px 24px;
    }
    .session.on:has(.scene:empty) {
      grid-template-columns: 1fr;
    }
    .scene:empty + .does {
      grid-column: 1;
    }
    .session.on header {
      grid-column: 1 / -1;
    }
    .does {
      grid-row: 2 / span 2;
      grid-column: 2;
    }
    .session h2 {
      font-size: 26px;
    }
    .time {
      font-size: 72px;
    }
    .cues {
      font-size: 16px;
    }
    .thumbs {
      grid-template-columns: repeat(auto-fill, minmax(120px, 1fr));
    }
    .does .levels {
      grid-template-columns: repeat(30, 1fr);
    }
    .does .level.level {
      grid-column: span 5;
    }
    .does .level.level:nth-child(n + 7) {
      grid-column: span 6;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .through div {
      transition: none;
    }
  }
`;
