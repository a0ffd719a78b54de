import { css } from 'lit';

export const styles = css`
  .heading {
    margin-block: calc(var(--tb-space, 0.25rem) * 6) calc(var(--tb-space, 0.25rem) * 2);
    font: var(--tb-weight-title, 600) var(--tb-h3, 1.11em) / 1.3 var(--tb-font-title, inherit);
  }

  .paper {
    margin-block-start: calc(var(--tb-space, 0.25rem) * 8);
    padding: clamp(1rem, 5vw, 3rem);
    border: 2px solid var(--tb-line, currentcolor);
    outline: 1px solid var(--tb-line, currentcolor);
    outline-offset: -0.5rem;
    overflow-wrap: break-word;
    text-align: center;
    text-wrap: balance;
  }

  .paper .heading {
    margin-block: 0 calc(var(--tb-space, 0.25rem) * 5);
    font-size: var(--tb-h2, 1.33em);
  }

  .paper p {
    margin-block: calc(var(--tb-space, 0.25rem) * 2);
  }

  .name,
  .title {
    font-size: var(--tb-h3, 1.11em);
    font-weight: 650;
  }

  .name {
    font-family: var(--tb-font-title, inherit);
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
      display: flex;
      flex-direction: column;
      justify-content: center;
      box-sizing: border-box;
      /* One sheet of A4, and of US Letter, which is lower. */
      min-block-size: 23cm;
      margin: 0;
      padding: 2cm 1.5cm;
      font-size: 13pt;
    }

    .paper .heading {
      margin-block-end: 1.5cm;
      font-size: 28pt;
    }

    .name {
      font-size: 22pt;
    }

    .title {
      margin-block-end: 1.5cm;
      font-size: 17pt;
    }

    .aside {
      display: none;
    }
  }
`;
