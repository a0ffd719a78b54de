import { css } from 'lit';

export const styles = css`
  .heading {
    margin-block: calc(var(--tb-space, 0.25rem) * 6) calc(var(--tb-space, 0.25rem) * 2);
    font: var(--tb-weight-title, 600) var(--tb-h3, 1.11em) / 1.3 var(--tb-font-title, inherit);
  }

  fieldset {
    margin: calc(var(--tb-space, 0.25rem) * 4) 0 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }

  legend,
  .ask {
    padding: 0;
    font-weight: 600;
  }

  .ask {
    display: block;
    margin-block: calc(var(--tb-space, 0.25rem) * 4) var(--tb-space, 0.25rem);
  }

  .steps {
    display: flex;
    flex-wrap: wrap;
    column-gap: calc(var(--tb-space, 0.25rem) * 6);
  }

  .step {
    display: flex;
    align-items: center;
    gap: calc(var(--tb-space, 0.25rem) * 3);
    min-block-size: var(--tb-target, 44px);
    cursor: pointer;
  }

  input {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    margin: 0;
    accent-color: var(--tb-accent, auto);
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

  :is(input, textarea):focus-visible {
    outline: 3px solid var(--tb-focus, currentcolor);
    outline-offset: 3px;
  }

  .error {
    margin-block: calc(var(--tb-space, 0.25rem) * 3) 0;
    font-weight: 650;
  }

  @media print {
    fieldset {
      break-inside: avoid;
    }

    .ask {
      break-after: avoid;
    }

    .step {
      min-block-size: 0;
    }
  }
`;
