import assert from 'node:assert/strict';
import { unzipSync } from 'fflate';
import { checkCourse } from '../../src/check/check-course.js';
import { rules } from '../../src/check/rules.js';
import { readCourse } from '../../src/cli/files.js';
import { parseSite } from '../../src/cli/site.js';
import { compileCourse } from '../../src/content/compile.js';
import { readCourseFile } from '../../src/content/course-file.js';
import type { Diagnostic } from '../../src/content/diagnostic.js';
import { draftCourse } from '../../src/content/draft-course.js';
import type { Files } from '../../src/content/files.js';
import { readQuiz } from '../../src/content/read-quiz.js';
import { TRANSLATION_FOLDER } from '../../src/content/translation.js';
import { itemOf } from '../../src/exchange/bodies.js';
import type { Format } from '../../src/exchange/format.js';
import { formats } from '../../src/exchange/formats.js';
import { quizYaml } from '../../src/exchange/quiz-yaml.js';
import { kinds } from '../../src/kinds/kinds.js';
import { applyXliff } from '../../src/translate/apply.js';
import { problemsInto } from '../../src/translate/problem.js';
import { translationOf } from '../../src/translate/translation-of.js';
import { readXliff } from '../../src/translate/xliff-read.js';
import { xliff } from '../../src/translate/xliff-write.js';
import { courseOf } from '../content/course.js';
import { COURSE, courseText, twoModules } from '../content/two-modules.js';
import { cmi5Structure, look, manifest12, page, scorm12, zipped } from '../preflight/package.js';
import { decode, encode } from './changes.js';

/** What became of a file: read as it is, or refused with words that say why. */
export type Outcome = 'read' | 'refused';

/** Something that reads files of strangers. Throws where a file was neither read nor refused in words. */
export interface Target {
  /** Sound files, by name; the changed one is given back under the same name. */
  readonly seeds: ReadonlyMap<string, Uint8Array>;
  read(name: string, bytes: Uint8Array): Outcome | Promise<Outcome>;
}

function outcomeOf(diagnostics: readonly Diagnostic[], isRead: boolean): Outcome {
  for (const { line, column, message } of diagnostics) {
    assert.ok(Number.isInteger(line) && line >= 1 && Number.isInteger(column) && column >= 1);
    assert.notEqual(message, '');
  }
  const refused = diagnostics.some(({ severity }) => severity === 'error');
  assert.ok(refused || isRead, 'neither read nor refused');
  return refused ? 'refused' : 'read';
}

function courseTarget(files: Files): Target {
  const sound = checkCourse(files, kinds);
  // A part of a course lacks what its other modules teach; only what the change brings counts.
  const lacking = new Set(sound.diagnostics.map(({ code, file, message }) => code + file + message));
  const seeds = [...files].filter(
    ([path]) => /\.(md|yaml|svg|tsv|txt)$/.test(path) && !path.endsWith('README.md'),
  );
  return {
    seeds: new Map(seeds),
    read(path, bytes) {
      const { diagnostics, modules } = checkCourse(new Map([...files, [path, bytes]]), kinds);
      const found = diagnostics.filter(({ code, file, message }) => !lacking.has(code + file + message));
      return outcomeOf(found, modules.length === sound.modules.length);
    },
  };
}

const quiz = { id: 'demo', language: 'en', words: { true: 'True', false: 'False' } };

function exchangeTarget(format: Format, course: Files): Target {
  const { quizzes } = draftCourse(course, kinds).course;
  const items = [...quizzes.values()]
    .flatMap(({ questions }) => questions.flatMap(({ question }) => itemOf(question) ?? []))
    .filter(({ body }) => format.shapes.includes(body.shape))
    .slice(0, 12);
  return {
    seeds: new Map([['questions', format.write(items, quiz)]]),
    read(_, bytes) {
      let notes = 0;
      const found = format.read(
        bytes,
        (_kind, { line, column }, message) => {
          assert.ok(line >= 1 && column >= 1 && message !== '');
          notes++;
        },
        'demo',
      );
      assert.ok(found.length > 0 || notes > 0, 'neither read nor refused');
      if (found.length === 0) return 'refused';
      // What is imported has to be a quiz that an author can go on with.
      readQuiz('quizzes/demo.yaml', encode(quizYaml('demo', found)), kinds, code =>
        assert.ok(code !== 'yaml-syntax' && code !== 'duplicate-id', code),
      );
      return 'read';
    },
  };
}

/** The items of a package one by one: what is changed in a zip seldom comes as far as an item. */
function itemTarget(format: Format, course: Files): Target {
  const { seeds, read } = exchangeTarget(format, course);
  const items = Object.entries(unzipSync([...seeds.values()][0]!)).filter(
    ([path]) => path.endsWith('.xml') && path !== 'imsmanifest.xml' && path !== 'test.xml',
  );
  return { seeds: new Map(items), read };
}

const preflightTarget: Target = {
  seeds: new Map([
    ['scorm.zip', scorm12()],
    ['cmi5.zip', zipped({ 'cmi5.xml': cmi5Structure, 'index.html': page, 'style.css': '', 'scorm.js': '' })],
  ]),
  async read(_, bytes) {
    const { findings, files } = await look(bytes);
    return outcomeOf(findings, files > 0);
  },
};

/** A zip around a changed manifest, so that more than the zip itself is put to the test. */
const manifestTarget: Target = {
  seeds: new Map([
    ['imsmanifest.xml', encode(manifest12)],
    ['cmi5.xml', encode(cmi5Structure)],
    ['index.html', encode(page)],
    ['style.css', encode('a { background: url(x.png) }')],
  ]),
  async read(name, bytes) {
    const base =
      name === 'cmi5.xml' ? zipped({ 'index.html': page, [name]: bytes }) : scorm12({ [name]: bytes });
    const { findings, files } = await look(base);
    return outcomeOf(findings, files > 0);
  },
};

const siteText = `careTeam: { label: Desk, phone: "+1 555 0100", hours: Monday }
emergency: { phone: "911" }
mastery: 0.8
theme: auto
privacy: In our words.
bridge: [https://lms.example.org]
`;
const siteTarget: Target = {
  seeds: new Map([['teachback.yaml', encode(siteText)]]),
  read(name, bytes) {
    const { diagnostics, site } = parseSite(bytes, name);
    return outcomeOf(diagnostics, typeof site === 'object');
  },
};

/** A translator's file that says every text again, and what `translate apply` does with it. */
function xliffTarget(files: Files): Target {
  const { course } = draftCourse(files, kinds);
  const module = course.modules[0]!;
  const from = module.manifest.language;
  const { files: texts, terms } = translationOf(course, module, 'es', kinds);
  const said = texts.map(({ source, units }) => ({
    source,
    units: units.map(({ unit }) => ({ unit, state: 'unreviewed' as const, target: unit.parts })),
  }));
  return {
    seeds: new Map([['es.xlf', encode(xliff({ from, to: 'es' }, said, terms))]]),
    read(name, bytes) {
      const found: Diagnostic[] = [];
      const read = readXliff(decode(bytes), problemsInto(found, name));
      if (read?.to !== undefined && !TRANSLATION_FOLDER.test(read.to)) return 'refused';
      const { present } = translationOf(course, module, read?.to ?? 'es', kinds);
      const applied = read && applyXliff(name, read, present, found);
      if (applied) {
        const names = present.sources.map(each => each.name);
        for (const path of applied.files.keys()) assert.ok(names.includes(path), path);
        const made = [...applied.files].map(
          ([path, text]) => [`${module.directory}/${read.to}/${path}`, encode(text)] as const,
        );
        compileCourse(new Map([...files, ...made]), kinds, [], rules);
      }
      return outcomeOf(found, applied !== undefined);
    },
  };
}

/** Everything that reads files of strangers, by name. */
export async function targets(): Promise<Readonly<Record<string, () => Target>>> {
  const shipped = await readCourse('.');
  const first = new Map(
    [...shipped].filter(([path]) =>
      /^modules\/([\w.-]+|understanding\/(?!es\/).*)$|^quizzes\/p1-/.test(path),
    ),
  );
  const { modules } = checkCourse(twoModules(), kinds);
  return {
    'lessons and quizzes': () => courseTarget(courseOf()),
    'a shipped module and its data': () => courseTarget(first),
    'a course file': () => ({
      seeds: new Map([[COURSE, encode(courseText)]]),
      read: (name, bytes) => {
        const { course, diagnostics } = readCourseFile(bytes, name, modules);
        return outcomeOf(diagnostics, course !== undefined);
      },
    }),
    'site settings': () => siteTarget,
    ...Object.fromEntries(
      Object.values(formats).map(format => [
        `import of ${format.title}`,
        () => exchangeTarget(format, shipped),
      ]),
    ),
    'a QTI 3 item': () => itemTarget(formats['qti3']!, shipped),
    'XLIFF of translators': () => xliffTarget(courseOf()),
    'preflight of zips': () => preflightTarget,
    'preflight of manifests and pages': () => manifestTarget,
  };
}
