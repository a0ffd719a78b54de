import { checkLedger } from './check-ledger.js';
import { compileModule, type CompiledModule } from './compile-module.js';
import { byPlace, type Diagnostic } from './diagnostic.js';
import type { ModuleDraft, Rule } from './draft.js';
import { draftCourse } from './draft-course.js';
import { draftTranslations, translationFolders, type TranslationDraft } from './draft-translations.js';
import type { Files } from './files.js';
import { moduleInputs } from './module-inputs.js';
import type { KindMap } from './question-kind.js';
import { rememberAll } from './remember.js';

export type { CompiledModule } from './compile-module.js';
export type { Files } from './files.js';

/**
 * Compiles every module of a course. All mistakes are reported at once, ordered by file and place; a module is
 * returned only when neither its own files nor the quizzes it uses have an error. `rules` are further checks over
 * the whole course (`check/check-course.ts` has the full list), `rulesOfAll` those that hold in every language.
 *
 * @param only directories of the modules that are compiled, with their translations; all where it is absent.
 */
export function compileCourse(
  files: Files,
  kinds: KindMap,
  rules: readonly Rule[] = [],
  rulesOfAll: readonly Rule[] = [],
  only?: ReadonlySet<string>,
): { modules: CompiledModule[]; diagnostics: Diagnostic[] } {
  const { course, diagnostics } = draftCourse(files, kinds, only);
  for (const module of course.modules) diagnostics.push(...checkLedger(course, module));
  for (const rule of [...rulesOfAll, ...rules]) diagnostics.push(...rule(course));
  const translations = draftTranslations(course, kinds, diagnostics);
  for (const each of translations) {
    if (!each.module.whole) continue;
    const found = rulesOfAll.flatMap(rule => rule(each.course));
    diagnostics.push(...found.filter(({ file }) => file.startsWith(`${each.module.directory}/`)));
  }
  diagnostics.sort(byPlace);
  const broken = new Set(diagnostics.filter(({ severity }) => severity === 'error').map(({ file }) => file));
  const modules = course.modules
    .filter(module => !isBroken(module, translationFolders(course, module.directory), broken))
    .map(module => {
      const own = translations.filter(each => each.source === module && isWhole(each, broken));
      const languages = own.map(each => each.module.directory);
      return compiledOf([...moduleInputs(course, module), ...languages], () =>
        withLanguages(
          compileModule(course, module),
          own.map(each => compileTranslation(each)),
        ),
      );
    });
  return { modules, diagnostics };
}

/** A preview compiles again only the module that was changed. */
const compiledOf = rememberAll<CompiledModule>();

/** A mistake in a translation costs that language, not the module. */
function isBroken(
  module: ModuleDraft,
  translations: readonly string[],
  broken: ReadonlySet<string>,
): boolean {
  const quizzes = module.lessons.flatMap(({ front }) => (front.quiz ? [`quizzes/${front.quiz}.yaml`] : []));
  return [...broken].some(
    file =>
      quizzes.includes(file) ||
      (file.startsWith(`${module.directory}/`) && !translations.some(each => file.startsWith(`${each}/`))),
  );
}

const isWhole = ({ module }: TranslationDraft, broken: ReadonlySet<string>): boolean =>
  module.whole && ![...broken].some(file => file.startsWith(`${module.directory}/`));

function compileTranslation({ course, module, manifest, source, stale }: TranslationDraft): CompiledModule {
  const state = stale.length > 0 ? 'stale' : manifest.review.state;
  return compileModule(course, module, { from: source.manifest.language, state });
}

/** A module with only those of its translations that are wanted. */
export const withOnly = (
  source: CompiledModule,
  isWanted: (translation: CompiledModule) => boolean,
): CompiledModule => withLanguages(source, (source.translations ?? []).filter(isWanted));

/** Each language knows where the others stand: the source beside its lessons, a translation in a folder below. */
function withLanguages(source: CompiledModule, translations: readonly CompiledModule[]): CompiledModule {
  if (translations.length === 0) {
    const { languages: _languages, ...outline } = source.outline;
    const { translations: _translations, ...module } = source;
    return { ...module, outline };
  }
  const own = source.outline.language;
  const all = [own, ...translations.map(({ outline }) => outline.language)];
  const seenFrom = (here: string): Readonly<Record<string, string>> =>
    Object.fromEntries(
      all.map(language => {
        const down = language === here || language === own ? '' : `${language}/`;
        return [language, `${here === own || language === here ? '' : '../'}${down}module.json`];
      }),
    );
  const within = ({ outline, ...rest }: CompiledModule): CompiledModule => ({
    ...rest,
    outline: { ...outline, languages: seenFrom(outline.language) },
  });
  return { ...within(source), translations: translations.map(within) };
}
