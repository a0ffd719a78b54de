import type { Page } from 'puppeteer-core';

/** The path of a Firefox on this machine, or undefined. */
export function findFirefox(): string | undefined;

/** A launcher for the test runner; its pages are puppeteer's. */
export class FirefoxLauncher {
  constructor(path: string);
  startSession(id: string, url: string): Promise<void>;
  getPage(id: string): Page;
  stopSession(id: string): Promise<unknown>;
  stop(): Promise<void>;
}
