import { panel } from './panel.js';
import type { News } from './news.js';

/** Id of the module on this page; none on the list of modules. */
const shown = document.querySelector<HTMLElement>('[data-module]')?.dataset['module'];
const place = document.querySelector('#findings');
const source = new EventSource('/events');
let version: string | undefined;

source.addEventListener('message', ({ data }: MessageEvent<string>) => {
  const { modules, findings } = JSON.parse(data) as News;
  const now = shown === undefined ? Object.keys(modules).join(' ') : modules[shown];
  version ??= now;
  // The learner's place and answers are kept on the device, so that a page that is loaded again goes on.
  if (now !== version) {
    source.close();
    location.reload();
    return;
  }
  place?.replaceChildren(...panel(findings, shown, now !== undefined));
});
