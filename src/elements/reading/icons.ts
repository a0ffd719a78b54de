import { html, type TemplateResult } from 'lit';

const icon = (path: string): TemplateResult =>
  html`<svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
    <path d=${path} fill="currentColor" />
  </svg>`;

export const icons = {
  play: icon('M7 4v16l13-8z'),
  pause: icon('M6 4h4v16H6zM14 4h4v16h-4z'),
  stop: icon('M5 5h14v14H5z'),
  next: icon('M5 4v16l10-8zM16 4h3v16h-3z'),
  previous: icon('M19 4v16L9 12zM5 4h3v16H5z'),
};
