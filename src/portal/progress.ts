import type { ModuleOutline } from '../content/model.js';
import { parseJson, plausibleOutline } from '../content/plausible.js';
import { decodeProgress } from '../engine/codec.js';
import { standing } from '../engine/completion.js';
import { restoreProgress } from '../engine/restore.js';
import type { PortalMessages } from '../messages/portal/portal-messages.js';
import { deviceProgress } from '../reporting/device-progress.js';

/** How far the learner of this device is in one module. */
interface Standing {
  readonly card: HTMLElement;
  readonly read: number;
  readonly total: number;
  readonly complete: boolean;
  readonly until: number;
}

/** Shows on every card how far the learner is, and at the top where to go on. Asked again, it shows what is so now. */
export async function showProgress(document: Document, words: PortalMessages): Promise<void> {
  const cards = [...document.querySelectorAll<HTMLElement>('[data-module]')];
  const known = await Promise.all(cards.map(card => standingOf(card).catch(() => undefined)));
  for (const [index, card] of cards.entries()) mark(card, known[index], words);
  const [latest] = known
    .filter(each => each !== undefined)
    .filter(({ complete }) => !complete)
    .sort((a, b) => b.until - a.until);
  const goOn = document.querySelector<HTMLElement>('.tb-go-on');
  if (!goOn) return;
  goOn.hidden = !latest;
  const link = latest?.card.querySelector('h3 a')?.cloneNode(true);
  goOn.replaceChildren(...(link ? [`${words.goOn} `, link] : []));
}

async function standingOf(card: HTMLElement): Promise<Standing | undefined> {
  const id = card.dataset['module']!;
  const kept = await deviceProgress(window, id);
  if (!kept) return undefined;
  const outline = await outlineOf(id);
  const stored = decodeProgress(kept.code, outline.ledger);
  if (!stored) return undefined;
  const progress = restoreProgress(outline, stored);
  const read = outline.lessons.filter(lesson => progress.read.includes(lesson.id)).length;
  const { complete } = standing(outline, progress);
  return { card, read, total: outline.lessons.length, complete, until: kept.until };
}

async function outlineOf(id: string): Promise<ModuleOutline> {
  const response = await fetch(new URL(`modules/${id}/module.json`, document.baseURI));
  return plausibleOutline(parseJson(await response.text()));
}

function mark(card: HTMLElement, standing: Standing | undefined, words: PortalMessages): void {
  const place = card.querySelector<HTMLElement>('.tb-card-progress')!;
  const bar = place.querySelector('progress')!;
  const { read = 0, total = bar.max, complete = false } = standing ?? {};
  bar.value = complete ? total : read;
  place.dataset['state'] = complete ? 'done' : standing ? 'begun' : 'new';
  place.querySelector('span')!.textContent = complete
    ? words.done
    : standing
      ? words.begun(read, total)
      : words.notBegun;
}
