/** How the parts below the pain row look: exercises, weeks in a row, ice and shoes. */
import { css } from "lit";

export const partsStyle = css`
  h3 {
    margin: 0;
    font-size: 16px;
    font-weight: 500;
  }
  h3 small {
    font-size: 14px;
    font-weight: 400;
    color: var(--quiet);
  }
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  [hidden] {
    display: none !important;
  }
  .part {
    padding: 12px var(--gap);
    border-block-start: 1px solid var(--divider-color, rgba(0, 0, 0, 0.12));
  }
  .line {
    color: var(--quiet);
  }
  details summary {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 44px;
    color: var(--quiet);
    cursor: pointer;
    list-style: none;
  }
  details summary::-webkit-details-marker {
    display: none;
  }
  details summary::before {
    content: "";
    flex: none;
    inline-size: 7px;
    block-size: 7px;
    margin: 0 4px;
    border: solid currentColor;
    border-width: 0 2px 2px 0;
    transform: rotate(-45deg);
    transition: transform 0.15s;
  }
  details[open] > summary::before {
    transform: rotate(45deg);
  }
  summary:focus-visible,
  select:focus-visible {
    outline: 3px solid var(--loud);
    outline-offset: 2px;
  }
  details li {
    padding-block: 4px;
  }
  .act,
  .quiet {
    flex: none;
    box-sizing: border-box;
    min-block-size: 44px;
    min-inline-size: 44px;
    padding: 0 18px;
    border: 1px solid var(--quiet);
    border-radius: 22px;
    background: none;
    font-weight: 500;
  }
  .quiet {
    padding: 0 8px;
    margin-block: -10px;
    border-color: transparent;
    color: var(--quiet);
    font-weight: 400;
    text-decoration: underline;
    text-underline-offset: 3px;
  }

  /* Worth a talk */
  .talk {
    display: flex;
    gap: 4px;
    padding: 14px var(--gap);
    border-inline-start: 4px solid var(--warning-color, #ffa600);
    border-block-end: 1px solid var(--divider-color, rgba(0, 0, 0, 0.12));
  }
  .talk.emergency,
  .talk.same_day {
    border-inline-start-color: var(--error-color, #db4437);
  }
  .talk p {
    margin-block-start: 4px;
  }

  /* How to run */
  .not-now {
    display: flex;
    margin-block: 6px;
    font-weight: 500;
  }
  .session {
    margin-block-start: 12px;
  }
  .steps {
    font-size: 16px;
    font-weight: 500;
    font-variant-numeric: tabular-nums;
  }
  .strip {
    display: flex;
    gap: 2px;
    block-size: 10px;
    margin-block: 6px;
    border-radius: 5px;
    overflow: hidden;
  }
  .strip span {
    background: var(--quiet);
    opacity: 0.4;
  }
  .strip .jog {
    background: var(--primary-color, #009ac7);
    opacity: 1;
  }

  /* What is asked */
  .asks {
    display: flex;
    align-items: flex-start;
    gap: 12px;
  }
  .asks .question {
    flex: 1;
  }
  .besides {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-block-end: 12px;
  }
  .besides p {
    inline-size: 100%;
    color: var(--quiet);
  }
  .chip {
    min-block-size: 44px;
    padding: 0 14px;
    border: 1px solid var(--divider-color, rgba(0, 0, 0, 0.12));
    border-radius: 12px;
    background: none;
  }
  .chip[aria-pressed="true"] {
    border: 2px solid var(--loud);
    padding: 0 13px;
    font-weight: 600;
  }
  .check {
    display: flex;
    align-items: center;
    gap: 12px;
    min-block-size: 44px;
    cursor: pointer;
  }
  .check input {
    flex: none;
    inline-size: 22px;
    block-size: 22px;
    margin: 0;
    accent-color: var(--primary-color, #009ac7);
  }
  .check:first-of-type {
    border-block-end: 1px solid var(--divider-color, rgba(0, 0, 0, 0.12));
  }

  /* Exercises */
  .items li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
    padding-block: 8px;
  }
  .how {
    flex: 1 1 150px;
    min-inline-size: 0;
    overflow-wrap: break-word;
  }
  .how[open] {
    flex-basis: 100%;
  }
  .how > summary {
    color: inherit;
  }
  .how > summary::before {
    color: var(--quiet);
  }
  .how .figure {
    max-inline-size: 220px;
    block-size: auto;
    margin-inline: 22px;
  }
  .how ol {
    margin: 4px 0;
    padding-inline-start: 40px;
  }
  .how .care {
    margin: 4px 22px;
    color: var(--quiet);
  }
  .how ol li {
    display: list-item;
    padding-block: 2px;
  }
  .name {
    display: block;
    font-size: 16px;
  }
  .dose {
    display: block;
    color: var(--quiet);
  }
  .whole .name {
    color: var(--quiet);
  }
  .sets {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
  }
  .set {
    position: relative;
    display: grid;
    place-items: center;
    inline-size: 48px;
    block-size: 48px;
    padding: 0;
    border: none;
    background: none;
    color: var(--quiet);
  }
  .set::before {
    content: "";
    position: absolute;
    inset: 5px;
    box-sizing: border-box;
    border: 2px solid var(--quiet);
    border-radius: 50%;
    opacity: 0.7;
  }
  .set > * {
    position: relative;
  }
  .set .mark {
    inline-size: 20px;
    block-size: 20px;
    margin: 0;
    color: var(--text-primary-color, #fff);
  }
  .set.full::before {
    border-color: var(--primary-color, #009ac7);
    background: var(--primary-color, #009ac7);
    opacity: 1;
  }
  .set.sent::before {
    border-color: var(--primary-color, #009ac7);
    border-style: dashed;
    opacity: 1;
  }
  .exercises .answer {
    min-block-size: 52px;
  }
  .exercises .answer.none {
    min-block-size: 0;
  }

  /* Weeks in a row */
  .streak {
    display: grid;
    gap: 6px 24px;
  }
  .dots {
    display: flex;
    align-items: center;
    gap: 10px;
    min-block-size: 24px;
  }
  .dots span {
    display: inline-flex;
    gap: 4px;
  }
  .dots i {
    box-sizing: border-box;
    inline-size: 14px;
    block-size: 14px;
    border: 2px solid var(--quiet);
    border-radius: 50%;
  }
  .dots .full {
    border-color: var(--primary-color, #009ac7);
    background: var(--primary-color, #009ac7);
  }
  .weeks.dots span {
    gap: 2px;
  }
  .weeks.dots i {
    inline-size: 8px;
    border-radius: 3px;
  }
  .reserve.dots span {
    gap: 6px;
    padding-inline: 3px;
  }
  .reserve i {
    inline-size: 11px;
    block-size: 11px;
    border-radius: 2px;
    transform: rotate(45deg);
  }
  .reserve .full {
    border-color: var(--quiet);
    background: var(--quiet);
  }

  /* Forms */
  .run form {
    display: grid;
    gap: 12px;
    padding-block-end: 12px;
  }
  form[aria-busy="true"] {
    opacity: 0.6;
  }
  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(130px, 1fr));
    gap: 12px;
  }
  .fields label {
    display: grid;
    gap: 4px;
    align-content: end;
  }
  .run label:last-child {
    grid-column: 1 / -1;
  }
  .fields span {
    color: var(--quiet);
    font-size: 14px;
  }
  .fields input {
    box-sizing: border-box;
    min-inline-size: 0;
    inline-size: 100%;
    min-block-size: 44px;
    padding: 0 12px;
    border: 1px solid var(--quiet);
    border-radius: 12px;
    background: none;
    color: inherit;
    font: inherit;
  }
  .fields input:focus-visible {
    outline: 3px solid var(--loud);
    outline-offset: 1px;
  }
  .fields select {
    inline-size: 100%;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }

  /* Ice and shoes */
  .ice {
    padding-block-end: 4px;
  }
  .ice-row {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    min-block-size: 44px;
  }
  .left {
    font-size: 20px;
    font-weight: 500;
    font-variant-numeric: tabular-nums;
  }
  .answer.slim {
    min-block-size: 0;
  }
  .answer.slim .undo {
    margin-block-start: 8px;
  }
  .ice details p {
    padding-block-end: 12px;
  }
  .summary {
    min-block-size: 44px;
  }
  .shoe label {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 4px 12px;
  }
  select {
    flex: 0 1 auto;
    min-block-size: 44px;
    max-inline-size: 100%;
    padding: 0 12px;
    border: 1px solid var(--divider-color, rgba(0, 0, 0, 0.12));
    border-radius: 12px;
    background: var(--card-background-color, #fff);
    color: inherit;
    font: inherit;
  }
  .waiting .dots {
    inline-size: 150px;
    overflow: hidden;
  }
  .waiting .part {
    border-color: transparent;
  }
  @container (min-width: 560px) {
    .streak {
      display: flex;
      flex-wrap: wrap;
    }
    .part p,
    .talk p {
      font-size: 16px;
    }
    .part .dose {
      font-size: 14px;
    }
    .sets {
      justify-content: flex-end;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    details summary::before {
      transition: none;
    }
  }
`;
