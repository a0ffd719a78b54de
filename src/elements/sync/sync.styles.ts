import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
  }

  p {
    margin: 0;
  }

  :host(:is([state='unrecorded'], [state='lost'], [state='elsewhere'])) p {
    padding: 0.6em 1em;
    border: 1px solid var(--tb-line, currentcolor);
    border-radius: var(--tb-radius, 0.75rem);
    background: var(--tb-sand, transparent);
    color: var(--tb-text, inherit);
  }

  @media print {
    :host {
      display: none;
    }
  }
`;
