import { css } from 'lit';

/** The practice LMS's page; it has nothing in common with the player's own looks. */
export const styles = css`
  :root {
    color-scheme: light dark;
    --ink: #1c2526;
    --paper: #f7f5f0;
    --card: #ffffff;
    --line: #c9c6bd;
    --accent: #0b5a63;
    --on-accent: #ffffff;
    font:
      100%/1.5 system-ui,
      sans-serif;
  }

  @media (prefers-color-scheme: dark) {
    :root {
      --ink: #ece9e2;
      --paper: #14191a;
      --card: #1d2425;
      --line: #4a5456;
      --accent: #8fd3da;
      --on-accent: #0b1e20;
    }
  }

  body {
    margin: 0;
    color: var(--ink);
    background: var(--paper);
  }

  header {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 1.5rem;
    align-items: center;
    padding: 0.75rem 1.25rem;
    border-block-end: 1px solid var(--line);
  }

  h1 {
    margin: 0;
    font-size: 1.25rem;
  }

  header p {
    margin: 0;
    margin-inline-start: auto;
  }

  nav {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.25rem;
  }

  nav a {
    display: inline-flex;
    align-items: center;
    min-block-size: 2.75rem;
    color: var(--accent);
  }

  nav a[aria-current='page'] {
    color: var(--ink);
    font-weight: 600;
    text-decoration: none;
  }

  button {
    min-block-size: 2.75rem;
    padding-inline: 1rem;
    color: var(--on-accent);
    font: inherit;
    background: var(--accent);
    border: 0;
    border-radius: 0.5rem;
  }

  :focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }

  main {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(20rem, 28rem);
    gap: 1.25rem;
    padding: 1.25rem;
  }

  @media (max-width: 60rem) {
    main {
      grid-template-columns: minmax(0, 1fr);
    }
  }

  iframe {
    box-sizing: border-box;
    inline-size: 100%;
    block-size: calc(100vh - 8rem);
    min-block-size: 32rem;
    background: var(--card);
    border: 1px solid var(--line);
    border-radius: 0.5rem;
  }

  h2 {
    margin-block: 0 0.75rem;
    font-size: 1.125rem;
  }

  h3 {
    margin-block: 1.25rem 0.25rem;
    font-size: 1rem;
  }

  .wide {
    grid-column: 1 / -1;
  }

  .card {
    padding: 0.5rem 1rem 1rem;
    background: var(--card);
    border: 1px solid var(--line);
    border-radius: 0.5rem;
  }

  .card p {
    margin-block: 0.25rem;
  }

  dl {
    margin-block: 0;
  }

  dl > div {
    display: flex;
    gap: 1rem;
    padding-block: 0.375rem;
    border-block-end: 1px solid var(--line);
  }

  dt {
    flex: 0 0 7.5rem;
  }

  dd {
    margin: 0;
    font-weight: 600;
    overflow-wrap: anywhere;
  }

  pre {
    max-block-size: 10rem;
    margin-block: 0.25rem;
    overflow: auto;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }

  .card .row {
    margin-block: 0.5rem 0.75rem;
  }

  .scroll {
    overflow-x: auto;
  }

  table {
    inline-size: 100%;
    font-size: 0.875rem;
    border-collapse: collapse;
  }

  th,
  td {
    padding: 0.25rem 0.5rem;
    text-align: start;
    border-block-end: 1px solid var(--line);
  }

  label {
    display: inline-flex;
    max-inline-size: 100%;
    flex-wrap: wrap;
    gap: 0.25rem 0.5rem;
    align-items: center;
  }

  select {
    max-inline-size: 100%;
    min-block-size: 2.75rem;
    padding-inline: 0.5rem;
    color: var(--ink);
    font: inherit;
    background: var(--card);
    border: 1px solid var(--ink);
    border-radius: 0.5rem;
  }

  .calls {
    max-block-size: 24rem;
    overflow-wrap: anywhere;
  }

  ol {
    max-block-size: 14rem;
    margin-block: 0.25rem;
    overflow: auto;
    font-size: 0.875rem;
    font-variant-numeric: tabular-nums;
  }
`;
