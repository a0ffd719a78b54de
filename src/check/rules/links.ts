import { suggestion } from '../../content/nearest.js';
import { perLesson } from '../per-module.js';

/** A link within the module leads to a lesson of it, and to an anchor of that lesson. */
export const links = perLesson((lesson, report, module) => {
  for (const link of lesson.links) {
    const target =
      link.lesson === undefined ? lesson : module.lessons.find(({ front }) => front.id === link.lesson);
    if (!target) {
      const ids = module.lessons.map(({ front }) => front.id);
      // A lesson that could not be read may be the one that is meant.
      if (module.whole)
        report(
          'link-to-nowhere',
          link.place,
          `this module has no lesson "${link.lesson}".${suggestion(link.lesson ?? '', ids)} Lessons: ${ids.join(', ')}`,
        );
    } else if (link.anchor !== undefined && !target.anchors.has(link.anchor)) {
      const anchors = [...target.anchors.keys()];
      report(
        'link-to-nowhere',
        link.place,
        `${target.file} has no anchor "${link.anchor}".${suggestion(link.anchor, anchors)} Anchors there: ${anchors.join(', ') || 'none'}`,
      );
    }
  }
});
