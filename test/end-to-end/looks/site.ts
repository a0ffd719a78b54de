import { join } from 'node:path';
import { loadCourse, type Course } from '../../../src/cli/course.js';
import {
  productRoot,
  productVersion,
  readPlayer,
  readPortal,
  type FileMap,
} from '../../../src/cli/product.js';
import { serve, fromMemory, type Running } from '../../../src/cli/serve.js';
import type { CompiledModule } from '../../../src/content/compile.js';
import type { Site } from '../../../src/content/model.js';
import { kinds } from '../../../src/kinds/kinds.js';
import { en } from '../../../src/messages/en.js';
import { h } from '../../../src/content/tree.js';
import { emitModule, json } from '../../../src/packaging/emit.js';
import { page } from '../../../src/packaging/page.js';
import { emitModules, emitWebsite } from '../../../src/packaging/website.js';
import type { PackageFiles } from '../../../src/packaging/zip.js';
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
  const courses = { looks, scored, built };
  for (const more of [await catalogs(courses), elsewhere(courses)])
    for (const [path, bytes] of more) files.set(path, bytes);
  files.set('tag.html', new TextEncoder().encode(bareTag(patient)));
  return { patient, staff, files };
}

/** A staff module of one question in an LMS, whose site gives contact hours for it. */
export const IN_LMS = 'only-hand-hygiene-1-q1';
const hours: NonNullable<Site['contactHours']> = {
  provider: 'General Hospital, Nursing Education',
  address: '1 Main Street, Anytown',
  statement: 'This activity was made up for these tests and is approved by nobody.',
  hours: { [IN_LMS]: 0.5 },
  expires: '2999-12-31',
  criteria: 'Read every lesson and pass the questions.',
  relationships: 'None.',
  commercialSupport: 'None.',
  jointProviders: 'None.',
};

interface Courses {
  readonly looks: Course;
  readonly scored: Course;
  readonly built: PackageFiles;
}

/** A catalog of both modules, `catalog/`, and one in Arabic around the same English words, `catalog-rtl/`. */
async function catalogs({ looks, scored, built }: Courses): Promise<FileMap> {
  const modules = [looks.modules[0]!, scored.modules[0]!];
  const portal = await readPortal();
  const facts = {
    title: 'Drinking and washing',
    topics: [
      { title: 'Drinking', modules: ['water'] },
      { title: 'Washing', modules: ['hand-hygiene'] },
    ],
    glossary: looks.facts.glossary,
  };
  const site = (all: readonly CompiledModule[]) =>
    emitWebsite(all, built, {
      kinds,
      site: lines,
      facts,
      portal,
      productVersion,
      files: new Map([...scored.files, ...looks.files]),
    });
  const arabic = modules.map(module => ({
    ...module,
    outline: { ...module.outline, language: 'ar', direction: 'rtl' as const },
  }));
  return new Map([...below('catalog/', site(modules)), ...below('catalog-rtl/', site(arabic))]);
}

/** `lms/`: a module as a package has it; `evaluation/`: the same where the site asks what learners thought of it. `languages/`: one whose site offers the player's words in every language. */
function elsewhere({ looks, scored, built }: Courses): FileMap {
  const out: FileMap = new Map();
  const only = onePerQuestion(scored.modules[0]!).find(({ outline }) => outline.id === IN_LMS)!;
  const evaluation = { answers: 'record' } as const;
  for (const [module, suffix] of inBothDirections(only).map((each, at) => [each, at ? '-rtl' : ''] as const))
    for (const [folder, more] of Object.entries({ lms: {}, evaluation: { evaluation } })) {
      const contactHours = { ...hours, hours: { [module.outline.id]: 0.5 } };
      const site: Site = { ...lines, contactHours, ...more };
      const options = {
        kinds,
        site,
        files: scored.files,
        siteUrl: 'site.json',
        record: 'scorm12',
        csp: true,
      };
      const pages = emitModule(module, { ...options, player: '../player/' });
      for (const [path, bytes] of below(`${folder}${suffix}/`, pages)) out.set(path, bytes);
      out.set(`${folder}${suffix}/site.json`, json(site));
    }
  const site: Site = { ...lines, languages: ['en', 'es', 'ar'] };
  for (const module of inBothDirections(looks.modules[0]!))
    for (const [path, bytes] of emitModules([module], built, { kinds, site, files: looks.files }))
      out.set(`languages/${path}`, bytes);
  return out;
}

const below = (folder: string, files: ReadonlyMap<string, Uint8Array>): FileMap =>
  new Map([...files].map(([path, bytes]) => [folder + path, bytes]));

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
