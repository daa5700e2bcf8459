/** How the twelve weeks look. */
import { css } from "lit";

export const calendarStyle = css`
  .calendar {
    padding: var(--gap);
  }
  .calendar h2 {
    font-size: 22px;
    font-weight: 600;
    line-height: 1.25;
  }
  .grid {
    display: grid;
    grid-template-columns: repeat(7, 1fr);
    gap: 2px;
    margin-block: 8px;
  }
  .grid span.weekday {
    color: var(--quiet);
    font-size: 13px;
    text-align: center;
  }
  .day-cell {
    position: relative;
    min-inline-size: 0;
    min-block-size: 46px;
    padding: 0;
    border: 1px solid transparent;
    border-radius: 10px;
    background: none;
    font-size: 12px;
    color: var(--quiet);
  }
  .day-cell > * {
    position: absolute;
  }
  .day-cell .number {
    inset-block-start: 3px;
    inset-inline-start: 5px;
    white-space: nowrap;
  }
  .day-cell .ran {
    inset-inline: 5px;
    inset-block-end: 3px;
    block-size: 5px;
    border-radius: 3px;
    background: var(--primary-color, #009ac7);
  }
  .day-cell .did,
  .key .did {
    inset-block-start: 6px;
    inset-inline-end: 5px;
    inline-size: 8px;
    block-size: 8px;
    border: 2px solid var(--loud);
    border-radius: 50%;
    box-sizing: border-box;
  }
  .day-cell .hurt {
    inset-block-start: 15px;
    inset-inline: 0;
    font-size: 14px;
    font-weight: 600;
    color: var(--loud);
  }
  .day-cell .flag {
    inset-block-start: 16px;
    inset-inline-end: 7px;
  }
  .flag {
    color: var(--loud);
    font-size: 14px;
  }
  .frozen {
    border: 1px dashed var(--quiet);
  }
  .key .frozen {
    inline-size: 14px;
    block-size: 14px;
    border-radius: 4px;
  }
  .day-cell::before {
    content: "";
    position: absolute;
    inset: 0;
    border-radius: 9px;
    background: var(--quiet);
    opacity: 0.08;
  }
  .day-cell[style*="--pain"]::before {
    background: var(--error-color, #db4437);
    opacity: calc(0.05 + var(--pain) * 0.05);
  }
  .day-cell.ahead {
    visibility: hidden;
  }
  .day-cell.today {
    border-color: var(--quiet);
  }
  .day-cell[aria-pressed="true"] {
    border-color: var(--loud);
    box-shadow: inset 0 0 0 1px var(--loud);
  }
  .key {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    color: var(--quiet);
    font-size: 13px;
  }
  .key span {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }
  .key .ran {
    inline-size: 16px;
    block-size: 6px;
    border-radius: 3px;
    background: var(--primary-color, #009ac7);
  }
  .key .hurt {
    font-weight: 600;
    color: var(--loud);
  }
  .told {
    padding-block: 12px;
  }
  /* Room for three days from the first on, so that what is below moves once. */
  .told:has(div) {
    min-block-size: 104px;
  }
  .told div {
    margin-block-end: 8px;
  }
  .told h3 {
    font-size: 14px;
  }
  .report {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
    color: var(--quiet);
    font-size: 14px;
  }
  .waiting .grid {
    min-block-size: 592px;
  }
`;
