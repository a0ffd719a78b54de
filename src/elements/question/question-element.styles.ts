import { css } from 'lit';

/** What a question adds to the controls' common look. */
export const questionStyles = css`
  [part='actions']:not(:has(button, span)) {
    display: none;
  }

  [part='hints'] {
    margin-block: calc(var(--tb-space, 0.25rem) * 4) 0;
    padding-inline-start: 1.5em;
  }

  button[aria-disabled='true'],
  button[aria-disabled='true']:hover {
    border-color: var(--tb-hairline, currentcolor);
    background: transparent;
    box-shadow: none;
    color: var(--tb-muted, currentcolor);
    cursor: default;
  }

  @media (forced-colors: active) {
    button[aria-disabled='true'] {
      border-color: GrayText;
      color: GrayText;
    }
  }
`;
