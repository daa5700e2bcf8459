/** What all cards share in looks: colours and sizes of the theme, buttons, answers, notices. */
import { css } from "lit";

export const homeStyle = css`
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

  .label {
    color: var(--quiet);
    font-size: 14px;
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

  /* A next step in place of what a card shows */
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
  @container (max-width: 309px) {
    .answer {
      flex-wrap: wrap;
    }
  }
`;
