import { css } from 'lit';

export const styles = css`
  .panel {
    padding: calc(var(--tb-space, 0.25rem) * 4) calc(var(--tb-space, 0.25rem) * 5);
    border: 2px solid var(--tb-accent, currentcolor);
    border-radius: var(--tb-radius, 0.75rem);
    background: var(--tb-raised, Canvas);
    box-shadow: 0 0.25em 1.5em rgb(0 0 0 / 18%);
    color: var(--tb-text, CanvasText);
  }

  p {
    margin: 0;
  }

  .row {
    margin-block-start: calc(var(--tb-space, 0.25rem) * 3);
  }

  @media print {
    :host {
      display: none;
    }
  }
`;
