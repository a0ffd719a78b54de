import { css } from 'lit';

export const styles = css`
  .heading {
    margin-block: calc(var(--tb-space, 0.25rem) * 6) calc(var(--tb-space, 0.25rem) * 2);
    font-family: var(--tb-font-title, inherit);
    font-size: 1.1875rem;
    font-weight: 600;
    line-height: 1.3;
  }

  .paper {
    padding: clamp(1rem, 5vw, 3rem);
    border: 2px solid var(--tb-line, currentcolor);
    outline: 1px solid var(--tb-line, currentcolor);
    outline-offset: -0.5rem;
    overflow-wrap: break-word;
    text-align: center;
  }

  .paper .heading {
    margin-block: 0 calc(var(--tb-space, 0.25rem) * 5);
    font-size: 1.5rem;
  }

  .paper p {
    margin-block: calc(var(--tb-space, 0.25rem) * 2);
  }

  .name,
  .title {
    font-size: 1.3125rem;
    font-weight: 650;
  }

  .title {
    margin-block-end: calc(var(--tb-space, 0.25rem) * 6);
  }

  ul {
    padding-inline-start: 1.4em;
  }

  @media print {
    :host {
      break-before: page;
      break-inside: avoid;
    }

    .paper {
      padding: 2cm 1.5cm;
    }

    .aside {
      display: none;
    }
  }
`;
