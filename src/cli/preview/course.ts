import { applyMeasures } from '../../check/apply-measures.js';
import { measures } from '../../check/measures.js';
import { rules, sourceRules } from '../../check/rules.js';
import { compileCourse, type CompiledModule } from '../../content/compile.js';
import { byPlace, type Diagnostic } from '../../content/diagnostic.js';
import type { CourseDraft } from '../../content/draft.js';
import { draftCourse } from '../../content/draft-course.js';
import { shortHash } from '../../content/hash.js';
import type { Files } from '../../content/files.js';
import { kinds } from '../../kinds/kinds.js';
import type { Found, News } from '../../preview/news.js';
import { servedModules } from '../dev-content.js';
import { excerpt, linesOf } from '../excerpt.js';
import { readCourse, type FileMemory } from '../files.js';
import { json } from '../../packaging/emit.js';
import { readSite } from '../site.js';
import type { Listed } from './pages.js';

/** A course that is previewed while it is written. */
export interface PreviewedCourse {
  /** Files of the compiled modules by path, and `site.json`. */
  readonly served: ReadonlyMap<string, Uint8Array>;
  readonly modules: readonly Listed[];
  /** Reads what has changed and compiles it. A module or a site with mistakes keeps its last good version. */
  read(): Promise<News>;
  /** Measures the words of what was read last, which takes longer and stops no page. */
  measure(): News;
}

export function previewedCourse(root: string): PreviewedCourse {
  const memory: FileMemory = new Map();
  const state = {
    served: new Map<string, Uint8Array>(),
    site: new Uint8Array() as Uint8Array,
    modules: new Map<string, Listed>(),
  };
  let files: Files = new Map();
  let compiled: readonly Diagnostic[] = [];
  let measured: readonly Diagnostic[] = [];
  let owners = (_file: string): string | undefined => undefined;

  const listed = (): Listed[] => {
    const site = shortHash(state.site, 8);
    return [...state.modules.values()].map(each => ({ ...each, version: `${each.version}-${site}` }));
  };
  const news = (): News => {
    const lines = linesOf(files);
    return {
      modules: Object.fromEntries(listed().map(({ id, ...rest }) => [id, rest])),
      findings: [...compiled, ...measured].sort(byPlace).map(each => foundOf(each, lines, owners)),
    };
  };
  return {
    get served() {
      return state.served;
    },
    get modules() {
      return listed();
    },
    async read() {
      const unread: Diagnostic[] = [];
      files = await readCourse(root, unread, memory);
      const { site, diagnostics: ofSite } = await readSite(root);
      const { modules, diagnostics } = compileCourse(files, kinds, sourceRules, rules);
      compiled = [...unread, ...ofSite, ...diagnostics];
      const broken = compiled.some(({ severity }) => severity === 'error');
      state.served = servedModules(modules, files, broken ? state.served : new Map());
      if (ofSite.length === 0 || state.site.length === 0) state.site = json(site);
      state.served.set('site.json', state.site);
      const found = modules.map(module => [module.outline.id, listedOf(module)] as const);
      state.modules = new Map(broken ? [...state.modules, ...found] : found);
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

/** A module with its translations, of which a page may show any. */
function listedOf({ outline, translations = [] }: CompiledModule): Listed {
  const { id, title, content } = outline;
  return { id, title, version: [content, ...translations.map(each => each.outline.content)].join('-') };
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
