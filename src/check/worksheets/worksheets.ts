import type { CompiledModule } from '../../content/compile.js';
import { START, type Diagnostic, type Severity } from '../../content/diagnostic.js';
import type { CourseDraft } from '../../content/draft.js';
import { moduleViews, type ModuleView } from '../course-view.js';
import { readData, type DataFile } from '../data/read-data.js';
import { cci } from './cci.js';
import type { Instrument } from './instrument.js';
import { pemat } from './pemat.js';
import { ratingsSchema, type Ratings } from './ratings.js';
import { fillWorksheet, type Worksheet } from './worksheet.js';

export const instruments: readonly Instrument[] = [pemat, cci];

/** The worksheets of one module, for the version of its content that they were filled for. */
export interface ModuleWorksheets {
  readonly module: string;
  readonly title: string;
  readonly directory: string;
  readonly content: string;
  readonly worksheets: readonly Worksheet[];
}

/**
 * The worksheets of every module that compiles. What is wrong with a file of ratings, and a score that a module should
 * not be released with, is added to `into`.
 */
export function fillWorksheets(
  course: CourseDraft,
  modules: readonly CompiledModule[],
  findings: readonly Diagnostic[],
  into: Diagnostic[],
): ModuleWorksheets[] {
  return moduleViews(course).flatMap(view => {
    const { manifest, directory } = view.draft;
    const content = modules.find(({ outline }) => outline.id === manifest.id)?.outline.content;
    if (content === undefined) return [];
    const own = findingsOf(view, findings);
    // Both instruments are made for what patients read.
    const worksheets = (view.patient ? instruments : []).map(instrument => {
      const file = `${directory}/${instrument.id}.yaml`;
      const ratings = readData(course.files, file, ratingsSchema, into);
      const current = ratings?.value.content === content ? ratings : undefined;
      const filled = fillWorksheet(instrument, view, own, current?.value);
      if (ratings) judge(ratings, content, filled, into);
      return filled;
    });
    return [{ module: manifest.id, title: manifest.title, directory, content, worksheets }];
  });
}

function findingsOf({ draft, lessons }: ModuleView, findings: readonly Diagnostic[]): Diagnostic[] {
  const quizzes = lessons.map(lesson => `quizzes/${lesson.draft.front.quiz}.yaml`);
  return findings.filter(({ file }) => file.startsWith(`${draft.directory}/`) || quizzes.includes(file));
}

function judge(
  { file, yaml, value }: DataFile<Ratings>,
  content: string,
  { instrument, scales, open }: Worksheet,
  into: Diagnostic[],
): void {
  const say = (path: (string | number)[], message: string, severity: Severity = 'warning') =>
    into.push({
      code: 'worksheet',
      severity,
      file,
      ...(path.length > 0 ? yaml.locate(path) : START),
      message,
    });
  if (value.content !== content) {
    say(
      ['content'],
      `this was rated for version ${value.content}, and the module is now ${content}; rate it again`,
    );
    return;
  }
  const items = instrument.scales.flatMap(scale => scale.items);
  for (const [number, rating] of Object.entries(value.items)) {
    const item = items.find(each => String(each.number) === number);
    if (!item) say(['items', number], `${instrument.title} has no item ${number}`, 'error');
    else if (item.decides === 'auto')
      say(['items', number], `item ${number} is filled by the check; delete it`);
    else if (rating === 'not-applicable' && !item.optional)
      say(['items', number], `item ${number} always applies; write agree or disagree`, 'error');
  }
  if (open.length > 0) say(['items'], `not rated yet: ${open.join(', ')}; there is no score until they are`);
  for (const { name, score } of scales) {
    if (score === undefined || score >= instrument.good) continue;
    const words = `${instrument.title}, ${name.toLowerCase()}: ${score.toFixed(0)} %`;
    if (score < instrument.least)
      say(['items'], `${words}; under ${instrument.least} % a module is not released`, 'error');
    else say(['items'], `${words}; ${instrument.good} % is what to reach before it is released`);
  }
}
