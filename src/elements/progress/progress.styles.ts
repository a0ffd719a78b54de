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
    border: 0;
    border-radius: 1em;
    overflow: hidden;
    appearance: none;
    background: var(--tb-hairline, #ddd);
    box-shadow: inset 0 0 0 1px var(--tb-line, currentcolor);
    color: var(--tb-accent, #0a4f52);
  }

  progress::-webkit-progress-bar {
    border-radius: 1em;
    background: var(--tb-hairline, #ddd);
    box-shadow: inset 0 0 0 1px var(--tb-line, currentcolor);
  }

  progress::-webkit-progress-value {
    background: var(--tb-accent, #0a4f52);
  }

  progress::-moz-progress-bar {
    background: var(--tb-accent, #0a4f52);
  }

  @media (forced-colors: active) {
    progress {
      border: 1px solid CanvasText;
    }

    progress::-webkit-progress-value {
      forced-color-adjust: none;
      background: Highlight;
    }

    progress::-moz-progress-bar {
      forced-color-adjust: none;
      background: Highlight;
    }
  }
`;
