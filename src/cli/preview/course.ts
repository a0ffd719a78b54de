import { applyMeasures } from '../../check/apply-measures.js';
import { measures } from '../../check/measures.js';
import { rules, sourceRules } from '../../check/rules.js';
import { compileCourse } from '../../content/compile.js';
import { byPlace, type Diagnostic } from '../../content/diagnostic.js';
import type { CourseDraft } from '../../content/draft.js';
import { draftCourse } from '../../content/draft-course.js';
import type { Files } from '../../content/files.js';
import { kinds } from '../../kinds/kinds.js';
import type { Found, News } from '../../preview/news.js';
import { servedModules } from '../dev-content.js';
import { excerpt, linesOf } from '../excerpt.js';
import { readCourse, type FileMemory } from '../files.js';
import type { Listed } from './pages.js';

/** A course that is previewed while it is written. */
export interface PreviewedCourse {
  /** Files of the compiled modules by path. */
  readonly served: ReadonlyMap<string, Uint8Array>;
  readonly modules: readonly Listed[];
  /** Reads what has changed and compiles it. A module with mistakes keeps its last good version. */
  read(): Promise<News>;
  /** Measures the words of what was read last, which takes longer and stops no page. */
  measure(): News;
}

export function previewedCourse(root: string): PreviewedCourse {
  const memory: FileMemory = new Map();
  const state = {
    served: new Map<string, Uint8Array>(),
    titles: new Map<string, Listed & { content: string }>(),
  };
  let files: Files = new Map();
  let compiled: readonly Diagnostic[] = [];
  let measured: readonly Diagnostic[] = [];
  let owners = (_file: string): string | undefined => undefined;

  const news = (): News => {
    const lines = linesOf(files);
    return {
      modules: Object.fromEntries([...state.titles.values()].map(({ id, content }) => [id, content])),
      findings: [...compiled, ...measured].sort(byPlace).map(each => foundOf(each, lines, owners)),
    };
  };
  return {
    get served() {
      return state.served;
    },
    get modules() {
      return [...state.titles.values()];
    },
    async read() {
      const unread: Diagnostic[] = [];
      files = await readCourse(root, unread, memory);
      const { modules, diagnostics } = compileCourse(files, kinds, sourceRules, rules);
      compiled = [...unread, ...diagnostics];
      const broken = compiled.some(({ severity }) => severity === 'error');
      state.served = servedModules(modules, files, broken ? state.served : new Map());
      const titles = modules.map(
        ({ outline: { id, title, content } }) => [id, { id, title, content }] as const,
      );
      state.titles = new Map(broken ? [...state.titles, ...titles] : titles);
      return news();
    },
    measure() {
      const today = new Date().toISOString().slice(0, 10);
      const { course } = draftCourse(files, kinds);
      measured = applyMeasures(course, measures, today).diagnostics;
      owners = ownersOf(course);
      return news();
    },
  };
}

/** The module that each quiz belongs to, as far as lessons name it in their front matter. */
function ownersOf({ modules }: CourseDraft): (file: string) => string | undefined {
  const quizzes = new Map<string, string>(
    modules.flatMap(({ manifest, lessons }) =>
      lessons.map(({ front }) => [`quizzes/${front.quiz}.yaml`, manifest.id] as const),
    ),
  );
  return file => quizzes.get(file) ?? /^modules\/([^/]+)\//.exec(file)?.[1];
}

function foundOf(
  diagnostic: Diagnostic,
  lines: (file: string) => readonly string[],
  owner: (file: string) => string | undefined,
): Found {
  const { severity, file, line, column, code, message } = diagnostic;
  const module = owner(file);
  return {
    severity,
    place: `${file}:${line}:${column}`,
    code,
    message,
    excerpt: excerpt(diagnostic, lines(file)),
    ...(module !== undefined && { module }),
  };
}
