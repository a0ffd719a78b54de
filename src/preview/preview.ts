import { panel } from './panel.js';
import type { News } from './news.js';

/** The module on this page; the list of modules has none. */
const shown = document.querySelector<HTMLElement>('[data-module]');
const id = shown?.dataset['module'];
const place = document.querySelector('#findings');
const source = new EventSource('/events');
let known: string | undefined;

source.addEventListener('message', ({ data }: MessageEvent<string>) => {
  const { modules, findings } = JSON.parse(data) as News;
  if (id === undefined) followList(JSON.stringify(modules));
  else if (modules[id]) show(modules[id]);
  place?.replaceChildren(...panel(findings, id, id === undefined || modules[id] !== undefined));
});

function followList(now: string): void {
  known ??= now;
  if (now === known) return;
  source.close();
  location.reload();
}

/** Opens the module again where it stands: the learner's place and answers are kept on the device. */
function show({ title, version }: News['modules'][string]): void {
  if (!shown || version === shown.dataset['version']) return;
  shown.dataset['version'] = version;
  document.title = title;
  const module = shown.querySelector('teach-back');
  const src = module?.getAttribute('src')?.replace(/\?.*/, '');
  module?.setAttribute('src', `${src}?${version}`);
}
