/** The paths of WebKit's driver and of a screen to draw on. */
export interface WebKitPaths {
  readonly driver: string;
  readonly screen: string;
}

/** They, or undefined where one of them is not on this machine. */
export function findWebKit(): WebKitPaths | undefined;

/** A launcher for the test runner; its pages have as much of puppeteer's as tests call. */
export class WebKitLauncher {
  constructor(paths: WebKitPaths);
  startSession(id: string, url: string): Promise<void>;
  getPage(id: string): {
    readonly keyboard: { press(keys: string): Promise<void> };
    evaluate(expression: string): Promise<unknown>;
    reload(): Promise<unknown>;
  };
  stopSession(id: string): Promise<unknown>;
  stop(): Promise<void>;
}
