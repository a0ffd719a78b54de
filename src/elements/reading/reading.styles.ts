import { css } from 'lit';

export const styles = css`
  /* Its parts take their places in the header's grid. */
  :host {
    display: contents;
  }

  .open {
    grid-column: 2;
    align-self: start;
    padding-inline: 0.75em;
    font-size: var(--tb-small, 1em);
  }

  .open {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
  }

  /* A picture made of letters: no word, and so not said. */
  .aa::before {
    content: 'Aa';
    content: 'Aa' / '';
    font-family: var(--tb-font-title, inherit);
    font-size: 1.15em;
    line-height: 1;
  }

  @media (max-width: 28rem) {
    .open .name {
      display: none;
    }
  }

  .panel,
  .short {
    grid-column: 1 / -1;
    margin-block: calc(var(--tb-space, 0.25rem) * 3);
    padding: calc(var(--tb-space, 0.25rem) * 5)
      clamp(calc(var(--tb-space, 0.25rem) * 4), 4vw, calc(var(--tb-space, 0.25rem) * 7));
    border: 1px solid var(--tb-line, currentcolor);
    border-radius: var(--tb-radius, 0.75rem);
    background: var(--tb-raised, Canvas);
    color: var(--tb-text, CanvasText);
  }

  .short {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: calc(var(--tb-space, 0.25rem) * 3);
    padding-block: calc(var(--tb-space, 0.25rem) * 2);
  }

  p {
    margin: 0;
  }

  .heading {
    color: var(--tb-text, CanvasText);
    font: var(--tb-weight-title, 600) var(--tb-h3, 1.11em) / 1.3 var(--tb-font-title, inherit);
  }

  fieldset,
  .aloud {
    margin: calc(var(--tb-space, 0.25rem) * 4) 0 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }

  legend,
  .aloud-title {
    padding: 0;
    font-weight: 650;
  }

  .choices {
    display: flex;
    flex-wrap: wrap;
    column-gap: calc(var(--tb-space, 0.25rem) * 6);
  }

  label {
    display: inline-flex;
    align-items: center;
    gap: 0.6em;
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

  .note {
    margin-block-start: calc(var(--tb-space, 0.25rem) * 4);
    color: var(--tb-muted, inherit);
  }

  .aloud button {
    margin-block-start: calc(var(--tb-space, 0.25rem) * 2);
  }

  :is(input, select):focus-visible {
    outline: var(--tb-ring, 3px) solid var(--tb-focus, currentcolor);
    outline-offset: 3px;
  }

  /* Stays in view while the page is read, above what has to be told or asked. */
  .bar {
    position: fixed;
    inset-inline: 0;
    inset-block-end: var(--tb-covered, 0px);
    z-index: 1;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: center;
    gap: calc(var(--tb-space, 0.25rem) * 2);
    padding: calc(var(--tb-space, 0.25rem) * 2);
    border-block-start: 1px solid var(--tb-line, currentcolor);
    background: var(--tb-raised, Canvas);
    color: var(--tb-text, CanvasText);
    font-size: max(1rem, 16px);
  }

  .bar button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    padding-inline: 0.6em;
  }

  .bar .main {
    min-inline-size: 7em;
  }

  svg {
    flex: none;
  }

  .bar:dir(rtl) svg {
    scale: -1 1;
  }

  select {
    min-block-size: var(--tb-target, 44px);
    border: 1px solid var(--tb-line, currentcolor);
    border-radius: var(--tb-radius, 0.75rem);
    padding-inline: 0.5em;
    background: var(--tb-raised, Canvas);
    color: inherit;
    font: inherit;
  }
`;
