// The script of the pages around the modules: they read without it.
import '../styles/portal.css';
import { applyEverywhere, keptSettings } from '../elements/reading/settings.js';
import { portalMessagesFor } from '../messages/portal/languages.js';
import { startOffline } from './offline/offline-line.js';
import { showProgress } from './progress.js';
import { startSearch } from './search/search-box.js';
import { startTopics } from './topics.js';

/** As the learner has chosen to read in a module. */
const dress = (): void => applyEverywhere(document, keptSettings(window));
dress();
window.addEventListener('pageshow', event => event.persisted && dress());

const words = portalMessagesFor(document.documentElement.lang);
const search = document.querySelector<HTMLFormElement>('.tb-search');
if (search) startSearch(search, words.search);
const topics = document.querySelector<HTMLElement>('.tb-topics');
if (topics) startTopics(topics, words);

if (document.querySelector('[data-module]')) {
  const show = (): void => void showProgress(document, words);
  show();
  // Back from a lesson, or another tab went on.
  window.addEventListener('pageshow', event => event.persisted && show());
  window.addEventListener('storage', show);
}
if (document.querySelector('tb-privacy'))
  void import('./privacy.js').then(({ startPrivacy }) => startPrivacy());
void startOffline(document, words.offline);
