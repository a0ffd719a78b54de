import { css } from 'lit';

export const styles = css`
  p,
  ul,
  dl {
    margin-block: 0 calc(var(--tb-space, 0.25rem) * 3);
  }

  dt {
    color: var(--tb-text, inherit);
  }

  dd {
    margin: 0 0 calc(var(--tb-space, 0.25rem) * 2);
  }

  .title {
    margin-block-end: var(--tb-space, 0.25rem);
    color: var(--tb-text, inherit);
    font-weight: 600;
  }

  [role='status'] {
    color: var(--tb-text, inherit);
    font-weight: 600;
  }

  [role='status']:focus {
    outline: none;
  }

  .row {
    margin-block-start: calc(var(--tb-space, 0.25rem) * 3);
  }
`;
