/** Arguments that make Chromium start alike everywhere and keep it off the network. */
export const browserArguments: string[];
/** The path of a browser that is on this machine, or undefined. */
export function findBrowser(): string | undefined;
/** Like findBrowser, but gets a browser where there is none. Throws an Error that names the ways to get one. */
export function ensureBrowser(): string;
