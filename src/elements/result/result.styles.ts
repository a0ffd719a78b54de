import { css } from 'lit';

export const styles = css`
  :is(p, ul) {
    margin-block: 0 calc(var(--tb-space, 0.25rem) * 4);
  }

  .heading {
    margin-block: calc(var(--tb-space, 0.25rem) * 6) calc(var(--tb-space, 0.25rem) * 2);
    font-family: var(--tb-font-title, inherit);
    font-size: 1.1875rem;
    font-weight: 600;
    line-height: 1.3;
  }

  .lead {
    margin-block-start: calc(var(--tb-space, 0.25rem) * 4);
    font-size: 1.1875rem;
  }

  .lead:focus {
    outline: none;
  }

  ul {
    padding-inline-start: 1.4em;
  }

  li {
    margin-block-end: calc(var(--tb-space, 0.25rem) * 2);
  }

  q {
    display: block;
    padding-inline-start: calc(var(--tb-space, 0.25rem) * 4);
    border-inline-start: 3px solid var(--tb-line, currentcolor);
    white-space: pre-wrap;
    quotes: none;
  }

  .of {
    font-weight: 650;
  }

  .note {
    color: var(--tb-muted, inherit);
    font-size: var(--tb-small, 0.9375rem);
  }

  textarea {
    box-sizing: border-box;
    inline-size: 100%;
    padding: calc(var(--tb-space, 0.25rem) * 3);
    border: 1px solid var(--tb-line, currentcolor);
    border-radius: var(--tb-radius, 0.75rem);
    background: transparent;
    color: inherit;
    font: inherit;
  }

  @media print {
    button,
    textarea,
    .note {
      display: none;
    }

    li {
      break-inside: avoid;
    }
  }
`;
