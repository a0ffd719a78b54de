import { css } from 'lit';

export const styles = css`
  :host {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 1em;
  }

  progress {
    flex: 1 1 8em;
    max-inline-size: 16em;
    block-size: 0.5em;
    border: 1px solid var(--tb-line, currentcolor);
    border-radius: 1em;
    overflow: hidden;
    appearance: none;
    background: var(--tb-hairline, #ddd);
    color: var(--tb-accent, #0a4f52);
  }

  progress::-webkit-progress-bar {
    background: none;
  }

  progress::-webkit-progress-value {
    background: var(--tb-accent, #0a4f52);
  }

  progress::-moz-progress-bar {
    background: var(--tb-accent, #0a4f52);
  }

  @media (forced-colors: active) {
    progress {
      --tb-accent: Highlight;
      --tb-hairline: Canvas;
      --tb-line: CanvasText;
      forced-color-adjust: none;
    }
  }
`;
