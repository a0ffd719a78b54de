// The bundle that pages load: the look, where pages that do not link it find it, and the tags, one a task.
import '../styles/player.css';
import './find-styles.js';
import { define } from '../elements/define.js';
import './kept-settings.js';
import { nextTask } from './next-task.js';
import { tags } from './tags.js';

// Parts of two versions would not fit each other: the one that came first stays, whole. Which one that is, its class
// says: `customElements.get('teach-back').stylesheet` stands in its folder.
if (!customElements.get(tags[0].tag))
  void (async () => {
    for (const element of tags) {
      // Each takes over what stands in the page already, and a slow phone may draw in between.
      await nextTask();
      define(element.tag, element);
    }
  })();
