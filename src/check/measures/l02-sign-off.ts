import type { CourseView } from '../course-view.js';
import type { Finding, Measure } from '../measure.js';
import { spotIn } from '../prose/block.js';

/**
 * A sign-off holds until its next review and not longer than the course allows. That a module has none is told by
 * `unreviewed`, and keeps it from being packaged without saying so (NCI reuse advice, CE content review).
 */
export const signOff: Measure = {
  id: 'L02',
  name: 'sign-off',
  level: 'error',
  limit: 'no review past its date; at most 24 months between two, or as course.yaml says',
  english: false,
  check({ modules, settings, today }, report) {
    const { months, modules: own } = settings.value.review;
    for (const { draft, at } of modules) {
      const { review, id } = draft.manifest;
      if (review.state !== 'reviewed') continue;
      const spot = (key: string) => at(['review', key]);
      const limit = own[id] ?? months;
      if (review.date > today)
        report(spot('date'), `the review is dated ${review.date}, which is still to come`);
      if (review.next < today)
        report(spot('next'), `the next review was due on ${review.next}; have the module reviewed again`);
      if (review.next > later(review.date, limit))
        report(
          spot('next'),
          `the next review is more than ${limit} months after the last one; choose an earlier day`,
        );
    }
  },
  across: points,
};

/** An open point of a lesson that does not exist would be shown to nobody. */
function points({ data, modules, whole }: CourseView, report: Finding): void {
  const file = data.reviewPoints;
  if (!file || !whole) return;
  const known = new Set(modules.flatMap(({ lessons }) => lessons.map(({ draft }) => draft.front.id)));
  for (const [index, { lesson }] of file.value.points.entries())
    if (!known.has(lesson))
      report(
        spotIn(file.file, file.yaml.locate(['points', index, 'lesson'])),
        `there is no lesson "${lesson}"; name one, or delete this point`,
      );
}

/** The day some months after an ISO 8601 day; the last day of the month where that month is shorter. */
function later(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}
