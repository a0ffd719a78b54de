// The script of the pages around the modules: they read without it.
import '../styles/portal.css';
import { portalMessagesFor } from '../messages/portal/languages.js';
import { startOffline } from './offline/offline-line.js';
import { showProgress } from './progress.js';
import { startSearch } from './search/search-box.js';
import { startTopics } from './topics.js';

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
