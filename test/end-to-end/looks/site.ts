import { join } from 'node:path';
import { loadCourse } from '../../../src/cli/course.js';
import { productRoot, readPlayer, type FileMap } from '../../../src/cli/product.js';
import { serve, fromMemory, type Running } from '../../../src/cli/serve.js';
import type { CompiledModule } from '../../../src/content/compile.js';
import type { Site } from '../../../src/content/model.js';
import { kinds } from '../../../src/kinds/kinds.js';
import { en } from '../../../src/messages/en.js';
import { h } from '../../../src/content/tree.js';
import { page } from '../../../src/packaging/page.js';
import { emitModules } from '../../../src/packaging/website.js';
import { player, roots } from '../packages.js';

/** Lines to call, so that screens show them as most sites do. */
const lines: Site = {
  careTeam: { phone: '555 0100', hours: 'Monday to Friday, 8 to 5' },
  emergency: { phone: '555 0199' },
};

/** The module of the looks' own fixture, and a scored one with a question of every kind. */
export interface Shown {
  readonly patient: CompiledModule;
  readonly staff: CompiledModule;
  readonly files: FileMap;
}

/**
 * The fixtures' modules as pages, in both directions: `modules/<id>/` and `modules/<id>-rtl/`; and one module a question,
 * `modules/only-<question>/`, so that a screen of it is one step away.
 */
export async function looksSite(theme: Site['theme'] = 'auto'): Promise<Shown> {
  await player();
  const [looks, scored] = await Promise.all([
    loadCourse(join(productRoot, 'test/fixtures/looks')),
    loadCourse(roots.staff),
  ]);
  const [patient, staff] = [looks.modules[0]!, scored.modules[0]!];
  const built = await readPlayer();
  const options = { kinds, messages: en, site: { ...lines, theme } };
  const files: FileMap = new Map();
  for (const [module, { files: authored }] of [
    [patient, looks],
    [staff, scored],
  ] as const)
    for (const each of [module, ...onePerQuestion(module)].flatMap(inBothDirections))
      for (const [path, bytes] of emitModules([each], built, { ...options, files: authored }))
        files.set(path, bytes);
  files.set('tag.html', new TextEncoder().encode(bareTag(patient)));
  return { patient, staff, files };
}

/** A page that holds nothing of a module but its tag. */
const bareTag = ({ outline }: CompiledModule): string =>
  page({
    language: 'en',
    direction: 'ltr',
    title: outline.title,
    stylesheets: ['player/player.css'],
    scripts: ['player/player.js'],
    own: {},
    body: [h('main', {}, h('teach-back', { src: `modules/${outline.id}/module.json`, 'heading-level': 1 }))],
  });

/** Serves the pages. */
export const serveLooks = (files: FileMap): Promise<Running> => serve([fromMemory(() => files)], 0);

const inBothDirections = (module: CompiledModule): CompiledModule[] => [
  module,
  {
    ...module,
    outline: { ...module.outline, id: `${module.outline.id}-rtl`, direction: 'rtl' },
  },
];

/** A module of one lesson that asks one question, with the rating that follows it. */
function onePerQuestion(module: CompiledModule): CompiledModule[] {
  return module.lessons.flatMap(lesson => {
    const { optIn: _, ...entry } = module.outline.lessons.find(({ id }) => id === lesson.id)!;
    return lesson.questions.flatMap(question => {
      if (question.follows || entry.questions.find(({ id }) => id === question.id)?.inline) return [];
      const isAsked = (each: { id: string; follows?: string }): boolean =>
        each.id === question.id || each.follows === question.id;
      return {
        ...module,
        lessons: [
          {
            ...lesson,
            body: lesson.body.slice(0, 1),
            questions: lesson.questions.filter(isAsked),
          },
        ],
        outline: {
          ...module.outline,
          id: `only-${question.id}`,
          lessons: [{ ...entry, questions: entry.questions.filter(isAsked) }],
        },
      };
    });
  });
}
