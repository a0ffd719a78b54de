import { css } from 'lit';

/** Buttons and layout shared by the player's own controls. */
export const controls = css`
  :host {
    display: block;
    font: inherit;
  }

  :host([hidden]) {
    display: none;
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--tb-space, 0.25rem) * 3);
    margin-block-start: calc(var(--tb-space, 0.25rem) * 5);
  }

  button {
    box-sizing: border-box;
    min-inline-size: var(--tb-target, 44px);
    min-block-size: var(--tb-target, 44px);
    padding: 0.55em 1.25em;
    border: 1px solid var(--tb-accent, currentcolor);
    border-radius: var(--tb-radius, 0.75rem);
    background: transparent;
    color: var(--tb-accent, currentcolor);
    font: inherit;
    font-weight: 600;
    line-height: 1.35;
    cursor: pointer;
    scroll-margin-block: 1em calc(var(--tb-covered, 0px) + var(--tb-bar, 0px) + 1em);
  }

  button:hover {
    background: var(--tb-tint, transparent);
  }

  button.main {
    background: var(--tb-accent, #0a4f52);
    color: var(--tb-on-accent, #fff);
  }

  button.main:hover {
    box-shadow: inset 0 0 0 2px var(--tb-on-accent, currentcolor);
  }

  button.quiet {
    margin-inline-start: -0.25em;
    padding-inline: 0.25em;
    border-color: transparent;
    text-decoration: underline;
    text-underline-offset: 0.18em;
  }

  button.quiet:hover {
    background: transparent;
    text-decoration-thickness: 2px;
  }

  :is(button, a):focus-visible {
    outline: var(--tb-ring, 3px) solid var(--tb-focus, currentcolor);
    outline-offset: 3px;
  }

  a {
    color: var(--tb-accent, revert);
    text-underline-offset: 0.18em;
  }

  @media print {
    button {
      display: none;
    }
  }
`;
