import type { CourseView, ModuleView } from '../course-view.js';
import type { Finding, Measure } from '../measure.js';

/**
 * Each module and each picture says under which licence others may use it, and each picture who made it and from what
 * (Creative Commons: title, author, source, licence). The built player holds no fonts.
 */
export const licences: Measure = {
  id: 'L38',
  name: 'licences',
  level: 'error',
  limit: 'title, author, source and licence of every picture; licences that course.yaml allows',
  english: false,
  check(course, report) {
    for (const module of course.modules) {
      allowed(course, module, report);
      credited(module, report);
    }
  },
};

function allowed({ settings }: CourseView, { draft, at }: ModuleView, report: Finding): void {
  const { licences } = settings.value;
  const check = (licence: string, path: (string | number)[]) => {
    if (!licences.includes(licence))
      report(
        at(path),
        `"${licence}" is not among the licences of ${settings.file}: ${licences.join(', ')}; add it there, or take other material`,
      );
  };
  check(draft.manifest.licence, ['licence']);
  for (const [index, { licence }] of draft.manifest.pictures.entries())
    check(licence, ['pictures', index, 'licence']);
}

function credited({ draft, lessons, at }: ModuleView, report: Finding): void {
  const shown = new Map(
    lessons.flatMap(lesson =>
      [
        ...lesson.draft.pictures.map(({ source, place }) => ({
          source,
          spot: { file: lesson.draft.file, place, allow: lesson.allow },
        })),
        ...lesson.questions.flatMap(({ question, at: inQuestion }) =>
          'picture' in question
            ? [{ source: `${draft.directory}/${String(question.picture)}`, spot: inQuestion(['picture']) }]
            : [],
        ),
      ].map(each => [each.source, each.spot] as const),
    ),
  );
  const credits = new Set(draft.manifest.pictures.map(({ file }) => `${draft.directory}/${file}`));
  for (const [source, spot] of shown)
    if (!credits.has(source))
      report(
        spot,
        `nothing says who made ${source}; add its file, title, author, source and licence to "pictures" in ${draft.file}`,
      );
  for (const [index, { file }] of draft.manifest.pictures.entries())
    if (draft.whole && !shown.has(`${draft.directory}/${file}`))
      report(at(['pictures', index, 'file']), `no lesson shows ${file}; delete this credit`, 'warning');
}
