/** How the load card looks beyond what it shares with the today card. */
import { css } from "lit";

export const loadStyle = css`
  :host {
    --knee-lane: 56px;
    --bar-lane: 168px;
    --between: 22px;
    --axis: 48px;
  }
  .load {
    padding: var(--gap);
  }
  .load h2 {
    font-size: 22px;
    font-weight: 600;
    line-height: 1.25;
  }
  .top {
    display: grid;
    gap: 14px;
  }
  .load .headline {
    margin-block: 6px 4px;
  }
  .load .headline strong {
    font-size: 32px;
    font-weight: 600;
    letter-spacing: -0.02em;
    font-variant-numeric: tabular-nums;
  }
  .load .headline .unit {
    font-size: 20px;
    font-weight: 500;
    letter-spacing: 0;
  }
  .spans {
    display: flex;
    gap: 4px;
  }
  .span {
    flex: 1;
    min-inline-size: 44px;
    min-block-size: 44px;
    padding: 0 4px;
    border: 1px solid transparent;
    border-radius: 12px;
    background: none;
    color: var(--quiet);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .span[aria-pressed="true"] {
    border-color: var(--quiet);
    color: var(--loud);
    font-weight: 600;
  }

  /* The chart: columns from the oldest week to this one. */
  .chart {
    display: grid;
    grid-template-columns: 1fr var(--axis);
    margin-block: 12px 8px;
    transition: opacity 0.2s 0.15s;
  }
  [aria-busy="true"] > .chart {
    opacity: 0.5;
  }
  .plot,
  .scale {
    position: relative;
    grid-row: 1;
    block-size: calc(var(--knee-lane) + var(--between) + var(--bar-lane));
  }
  .plot {
    grid-column: 1;
  }
  .scale,
  .dates {
    color: var(--quiet);
    font-size: 12px;
    font-variant-numeric: tabular-nums;
  }
  .scale {
    grid-column: 2;
  }
  .scale span {
    position: absolute;
    inset-inline-start: 6px;
    line-height: 1;
    translate: 0 -50%;
    white-space: nowrap;
  }
  .scale .zero {
    inset-block-start: var(--knee-lane);
  }
  .scale .line {
    inset-block-start: calc(100% - var(--bar-lane) * var(--at));
  }
  .lines hr {
    position: absolute;
    inset-inline: 0;
    margin: 0;
    border: 0;
    border-block-start: 1px solid var(--divider-color, rgba(0, 0, 0, 0.12));
  }
  .lines hr {
    inset-block-start: calc(100% - var(--bar-lane) * var(--at));
  }
  .lines .knee-zero {
    inset-block-start: var(--knee-lane);
  }
  .pain-line {
    position: absolute;
    inset-inline-start: 0;
    inset-block-start: 0;
    inline-size: 100%;
    block-size: var(--knee-lane);
    overflow: visible;
    fill: none;
    stroke: var(--quiet);
    stroke-width: 2;
  }
  .pain-line path {
    vector-effect: non-scaling-stroke;
    stroke-linejoin: round;
    stroke-linecap: round;
  }
  :host(:dir(rtl)) .pain-line {
    transform: scaleX(-1);
  }
  .slots {
    position: absolute;
    inset: 0;
    display: flex;
  }
  .slot {
    flex: 1 1 0;
    min-inline-size: 0;
    display: grid;
    grid-template-rows: var(--knee-lane) var(--bar-lane);
    gap: var(--between);
    padding: 0;
    border: 0;
    border-radius: 8px;
    background: none;
  }
  .slot > span {
    position: relative;
    display: block;
  }
  .slot[aria-pressed="true"] {
    background: var(--divider-color, rgba(0, 0, 0, 0.12));
  }
  .slot:focus-visible {
    outline-offset: -2px;
  }
  .dot {
    position: absolute;
    inset-inline-start: 50%;
    inset-block-end: calc(100% * var(--at));
    inline-size: 9px;
    block-size: 9px;
    margin: -4.5px;
    border-radius: 50%;
    background: var(--loud);
  }
  .pile,
  .slot .expected {
    position: absolute;
    inset-inline: 14%;
    inset-block-end: 0;
    border-start-start-radius: 6px;
    border-start-end-radius: 6px;
    overflow: hidden;
  }
  .pile {
    block-size: 100%;
    display: flex;
    flex-direction: column-reverse;
    border-radius: 0;
  }
  .pile i {
    flex: none;
  }
  .pile i + i {
    border-block-end: 1px solid var(--card-background-color, #fff);
    box-sizing: border-box;
  }
  .pile i:last-child {
    border-start-start-radius: 6px;
    border-start-end-radius: 6px;
  }
  .expected {
    box-sizing: border-box;
    border: 1.5px dashed var(--quiet);
    border-block-end: 0;
  }
  .slot .ceiling {
    position: absolute;
    inset-inline: 4%;
    block-size: 0;
    border-block-start: 2px solid var(--loud);
  }
  .slot .longest {
    position: absolute;
    inset-inline-start: 50%;
    translate: 0 50%;
  }
  .longest {
    inline-size: 8px;
    block-size: 8px;
    margin-inline-start: -4px;
    rotate: 45deg;
    box-sizing: border-box;
    border: 1.5px solid var(--card-background-color, #fff);
    background: var(--loud);
  }
  .shoe-0 {
    background: var(--primary-color, #009ac7);
  }
  .shoe-1 {
    background: #a463f2;
  }
  .shoe-2 {
    background: #cf6a17;
  }
  .shoe-3 {
    background: #2f9c6c;
  }
  .shoe-4 {
    background: #c2528b;
  }
  .shoe-5 {
    background: #8f7d2b;
  }
  .no-shoe {
    background: #8a8f94;
  }
  .dates {
    grid-column: 1;
    display: flex;
    block-size: 20px;
    padding-block-start: 4px;
  }
  .dates span {
    flex: 1 1 0;
    min-inline-size: 0;
    display: flex;
    justify-content: center;
  }
  .dates i {
    flex: none;
    font-style: normal;
    white-space: nowrap;
  }
  .dense .pile,
  .dense .slot .expected {
    inset-inline: 8%;
  }
  .dense .dot {
    inline-size: 5px;
    block-size: 5px;
    margin: -2.5px;
  }
  .load .key {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    color: var(--quiet);
    font-size: 13px;
  }
  .load .key span {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }
  .key i,
  .swatch {
    flex: none;
  }
  .swatch {
    inline-size: 10px;
    block-size: 10px;
    border-radius: 3px;
  }
  .key .ceiling {
    inline-size: 14px;
    border-block-start: 2px solid var(--loud);
  }
  .key .longest {
    margin: 0 3px;
  }
  .key .expected {
    inline-size: 10px;
    block-size: 12px;
    border-radius: 3px 3px 0 0;
  }
  .key .dot {
    position: static;
    margin: 0;
    translate: none;
  }
  .hint {
    padding: 0 var(--gap) var(--gap);
  }

  /* What is opened */
  .opened .head {
    display: flex;
    align-items: center;
    gap: 8px;
  }
  .opened .head .label {
    text-wrap: balance;
  }
  .opened .head .label span {
    white-space: nowrap;
  }
  .opened .head > div {
    flex: 1;
    min-inline-size: 0;
    text-align: center;
  }
  .opened h3:focus {
    outline: none;
  }
  .beside {
    flex: none;
    inline-size: 44px;
    block-size: 44px;
    padding: 0;
    border: 0;
    background: none;
  }
  .beside::before {
    content: "";
    display: inline-block;
    inline-size: 9px;
    block-size: 9px;
    border: solid currentColor;
    border-width: 0 2px 2px 0;
    rotate: -45deg;
  }
  .beside.back::before,
  :host(:dir(rtl)) .beside.on::before {
    rotate: 135deg;
  }
  :host(:dir(rtl)) .beside.back::before {
    rotate: -45deg;
  }
  .beside:disabled {
    opacity: 0.25;
    cursor: default;
  }
  .runs li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
    padding-block: 10px;
  }
  .runs li + li {
    border-block-start: 1px solid var(--divider-color, rgba(0, 0, 0, 0.12));
  }
  .runs li > p {
    flex: 1 1 180px;
    min-inline-size: 0;
    overflow-wrap: break-word;
  }
  .runs .dose .swatch {
    display: inline-block;
    margin-inline-end: 6px;
  }
  .verdict {
    display: inline-block;
    inline-size: 10px;
    block-size: 10px;
    margin-inline-end: 6px;
    border-radius: 50%;
    box-sizing: border-box;
    border: 2px dotted var(--quiet);
  }
  .verdict.green {
    border: 0;
    background: var(--success-color, #43a047);
  }
  .verdict.amber {
    border: 0;
    border-radius: 0;
    clip-path: polygon(50% 0, 100% 100%, 0 100%);
    background: var(--warning-color, #ffa600);
  }
  .verdict.red {
    border: 0;
    border-radius: 2px;
    background: var(--error-color, #db4437);
  }
  .runs form {
    flex: 1;
    min-inline-size: 0;
    display: grid;
    gap: 12px;
  }
  .buttons .sure {
    border: 2px solid var(--error-color, #db4437);
    font-weight: 600;
  }
  /* In sight wherever in a long list the tap was. */
  ha-card {
    overflow: clip;
  }
  .load ~ .answer {
    position: sticky;
    inset-block-end: 0;
    padding: 4px var(--gap) var(--gap);
    background: var(--card-background-color, #fff);
  }
  .load ~ .answer.none {
    padding: 0;
  }
  /* As tall as twelve weeks of two pairs, so that nothing moves when they come. */
  .load.waiting {
    box-sizing: border-box;
    min-block-size: 619px;
  }
  @container (min-width: 440px) {
    .load.waiting {
      min-block-size: 577px;
    }
  }
  @container (min-width: 560px) {
    .load.waiting {
      min-block-size: 497px;
    }
    .top {
      grid-template-columns: 1fr auto;
      align-items: start;
    }
    .span {
      padding: 0 12px;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .chart {
      transition: none;
    }
  }
`;
