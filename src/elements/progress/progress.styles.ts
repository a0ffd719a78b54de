import { css } from 'lit';

export const styles = css`
  :host {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 1em;
  }

  progress {
    flex: 1 1 8rem;
    max-inline-size: 16rem;
    block-size: 0.5rem;
    border: 0;
    border-radius: 1rem;
    overflow: hidden;
    appearance: none;
    background: var(--tb-hairline, #ddd);
    color: var(--tb-accent, #0a4f52);
  }

  progress::-webkit-progress-bar {
    background: var(--tb-hairline, #ddd);
  }

  progress::-webkit-progress-value {
    background: var(--tb-accent, #0a4f52);
  }

  progress::-moz-progress-bar {
    background: var(--tb-accent, #0a4f52);
  }

  @media (forced-colors: active) {
    progress {
      appearance: auto;
    }
  }
`;
