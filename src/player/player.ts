// The bundle that pages load: the look, where pages that do not link it find it, and the tags, one a task.
import '../styles/player.css';
import './find-styles.js';
import { define } from '../elements/define.js';
import { nextTask } from './next-task.js';
import { tags } from './tags.js';
import { TeachBackElement } from './teach-back.js';

const [first, ...others] = tags;
if (customElements.get(first.tag))
  // Parts of two versions would not fit each other: the one that came first stays, whole.
  // oxlint-disable-next-line no-console -- for whoever looks after the page; no event has anybody to hear it.
  console.info(`<teach-back> is defined already; ${TeachBackElement.stylesheet} is left aside`);
else {
  define(first.tag, first);
  void (async () => {
    for (const element of others) {
      // Each takes over what stands in the page already, and a slow phone may draw in between.
      await nextTask();
      define(element.tag, element);
    }
  })();
}
