import { css } from 'lit';

export const styles = css`
  :is(p, ul) {
    margin-block: 0 calc(var(--tb-space, 0.25rem) * 4);
  }

  .heading {
    margin-block: calc(var(--tb-space, 0.25rem) * 6) calc(var(--tb-space, 0.25rem) * 2);
    font: var(--tb-weight-title, 600) var(--tb-h3, 1.11em) / 1.3 var(--tb-font-title, inherit);
  }

  .lead {
    margin-block-start: calc(var(--tb-space, 0.25rem) * 4);
    font-size: var(--tb-lead, 1.11em);
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
    font-style: italic;
    white-space: pre-wrap;
    quotes: none;
  }

  .of {
    font-weight: 650;
  }

  .note {
    color: var(--tb-muted, inherit);
    font-size: var(--tb-small, 0.89em);
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
