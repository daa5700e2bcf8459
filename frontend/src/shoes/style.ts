/** How the shoes card looks beyond what it shares with the today card. */
import { css } from "lit";

export const shoesStyle = css`
  .shelf {
    padding: var(--gap);
  }
  .shelf h2 {
    font-size: 22px;
    font-weight: 600;
    line-height: 1.25;
  }
  .pair {
    padding-block: 14px 4px;
  }
  .pair .head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    min-block-size: 44px;
  }
  .pair h3 {
    min-inline-size: 0;
    overflow-wrap: break-word;
  }
  .pair .track {
    margin-block: 4px 8px;
  }
  .next {
    flex: none;
    color: var(--quiet);
  }
  .pair .bar {
    background: var(--primary-color, #009ac7);
    opacity: 1;
  }
  .pair.worn .bar {
    background: var(--warning-color, #ffa600);
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 2px 16px;
    font-variant-numeric: tabular-nums;
  }
  .waiting .pair {
    min-block-size: 110px;
  }
`;
