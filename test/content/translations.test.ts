import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkCourse } from '../../src/check/check-course.js';
import { withOnly, type CompiledModule } from '../../src/content/compile.js';
import { parseOutline } from '../../src/content/compiled.js';
import { sourceHash } from '../../src/content/translation.js';
import { kinds } from '../../src/kinds/kinds.js';
import { emitModule } from '../../src/packaging/emit.js';
import { courseOf, type Texts } from './course.js';

const decoder = new TextDecoder();
const source = (path: string): string => decoder.decode(courseOf({}).get(path));
const lessons = ['01-first.md', '02-second.md'];
const quiz = source('quizzes/demo-1.yaml');

/** The sample module with a Spanish translation, and what is changed of it. */
function translated(changes: Texts = {}) {
  const spanish = (text: string): string => text.replace(/^title: .*$/m, 'title: El título');
  const files = courseOf({
    'modules/demo/es/module.yaml':
      'language: es\ntitle: Un módulo\nneutralTitle: Lecciones 1\nreview: { state: unreviewed }\n',
    ...Object.fromEntries(
      lessons.map(name => [`modules/demo/es/${name}`, spanish(source(`modules/demo/${name}`))]),
    ),
    'modules/demo/es/quizzes/demo-1.yaml': quiz,
    ...changes,
  });
  const { modules, diagnostics, notes } = checkCourse(files, kinds, '2026-06-01');
  return {
    module: modules[0]!,
    files,
    notes,
    found: diagnostics.filter(({ file }) => file.includes('/es/')),
  };
}

const languagesOf = ({ outline }: CompiledModule): unknown => outline.languages;

test('a module stands in several languages with the same ids and ledger', () => {
  const { module, notes } = translated();
  const [es] = module.translations!;
  assert.deepEqual(languagesOf(module), { en: 'module.json', es: 'es/module.json' });
  assert.deepEqual(languagesOf(es!), { en: '../module.json', es: 'module.json' });
  assert.equal(es!.outline.title, 'Un módulo');
  assert.deepEqual(es!.outline.translation, { from: 'en', state: 'unreviewed' });
  assert.deepEqual(es!.outline.ledger, module.outline.ledger);
  assert.deepEqual(parseOutline(JSON.parse(JSON.stringify(es!.outline))), es!.outline);
  // A picture that the translation has not is that of the module.
  assert.deepEqual(es!.media, module.media);
  assert.match(notes.join('\n'), /not applied to translations: .*modules\/demo\/es/);
  const alone = withOnly(module, () => false);
  assert.equal(languagesOf(alone), undefined);
  assert.equal(alone.translations, undefined);
  assert.deepEqual(
    withOnly({ ...module, description: 'What it is about.' }, () => false).description,
    'What it is about.',
  );
});

test('a translation that is more than other words is reported and left out; the module is not', () => {
  const changed: readonly (readonly [Texts, RegExp])[] = [
    [
      { 'modules/demo/es/quizzes/demo-1.yaml': quiz.replace(/revision: 1/, 'revision: 2') },
      /differs from its source in revision/,
    ],
    [
      { 'modules/demo/es/01-first.md': source('modules/demo/01-first.md').replace('C001 C002', 'C001') },
      /differs .* in claims/,
    ],
    [
      { 'modules/demo/es/01-first.md': source('modules/demo/01-first.md').replace('#what-it-is', '#other') },
      /anchors/,
    ],
  ];
  for (const [changes, expected] of changed) {
    const { module, found } = translated(changes);
    assert.match(found.map(({ message }) => message).join('\n'), expected);
    assert.equal(found[0]!.severity, 'error');
    assert.equal(module.translations, undefined);
  }
});

test('a language with a file missing waits, and the folder must be called by its language', () => {
  const { module, found } = translated({ 'modules/demo/es/02-second.md': undefined });
  assert.equal(module.translations, undefined);
  assert.deepEqual(
    found.filter(({ code }) => code === 'translation-incomplete').map(({ severity }) => severity),
    ['warning'],
  );
  const other = translated({
    'modules/demo/es/module.yaml': 'language: fr\ntitle: T\nneutralTitle: N\nreview: { state: unreviewed }\n',
  });
  assert.match(
    other.found.map(({ message }) => message).join(),
    /the language is "fr" and the folder is "es"/,
  );
});

test('a change of the source makes the translation stale, and its pages say so', () => {
  const record = (hash: string): Texts => ({
    'modules/demo/es/translation.yaml': `files: { 01-first.md: { source: '${hash}', units: {} } }\n`,
  });
  const fresh = translated(record(sourceHash(source('modules/demo/01-first.md'))));
  assert.equal(fresh.module.translations![0]!.outline.translation!.state, 'unreviewed');
  const { module, found, files } = translated(record('0123456789ab'));
  assert.equal(module.translations![0]!.outline.translation!.state, 'stale');
  assert.ok(
    found.some(({ code, file }) => code === 'translation-stale' && file === 'modules/demo/es/01-first.md'),
  );
  const site = emitModule(module, { files, kinds, player: '../../player/' });
  const page = decoder.decode(site.get('es/demo-1.html'));
  assert.match(page, /<html lang="es" dir="ltr">/);
  assert.match(page, /El texto original cambió/);
  assert.match(page, /<link rel="alternate" hreflang="en" href="\.\.\/demo-1\.html">/);
  assert.match(page, /src="\.\.\/\.\.\/\.\.\/player\/player\.js"/);
  assert.match(decoder.decode(site.get('demo-1.html')), /hreflang="es" href="es\/demo-1\.html"/);
  for (const each of site.keys()) assert.doesNotMatch(each, /\.\./);
});

test('a translation explains its terms by its own glossary, and names those that this does not have', () => {
  const glossary = (term: string): Texts => ({
    'modules/glossary.yaml': 'terms: [{ term: Demo, meaning: A show. }]\n',
    'modules/demo/es/glossary.yaml': `terms: [{ id: demo, term: ${term}, meaning: Una muestra. }]\n`,
  });
  const termsOf = ({ module }: ReturnType<typeof translated>): unknown =>
    module.translations![0]!.lessons[0]!.terms;
  const own = translated(glossary('Demo'));
  assert.deepEqual(termsOf(own), [{ id: 'demo', term: 'Demo', meaning: 'Una muestra.' }]);
  const other = translated(glossary('Muestra'));
  assert.equal(termsOf(other), undefined);
  const [missing] = other.found.filter(({ code }) => code === 'translation-term');
  assert.match(missing!.message, /^"demo" is marked as a term, and modules\/demo\/es\/glossary\.yaml/);
});
