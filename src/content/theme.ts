/**
 * Looks that a site or a page may fix; `auto` follows the device. Each other one is a block of colours in
 * `styles/themes.css`.
 */
export const themes = ['auto', 'light', 'dark', 'contrast'] as const;

export type Theme = (typeof themes)[number];
