import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
  }

  :host([hidden]) {
    display: none;
  }

  .loading {
    margin: 0;
    padding: 1.5em;
    color: var(--tb-muted, inherit);
  }

  /* Prompts stay in view at the foot of the window and push no text away. */
  .prompts {
    position: sticky;
    inset-block-end: 0;
    display: grid;
    gap: calc(var(--tb-space, 0.25rem) * 2);
    max-inline-size: var(--tb-column, 46rem);
    max-block-size: 50vh;
    margin-inline: auto;
    padding: calc(var(--tb-space, 0.25rem) * 3) calc(var(--tb-space, 0.25rem) * 4);
    overflow: auto;
  }

  .prompts:not(:has(tb-prompt)) {
    display: none;
  }

  .spoken {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  @media print {
    .prompts {
      display: none;
    }
  }
`;
