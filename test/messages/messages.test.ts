import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ar } from '../../src/messages/ar.js';
import { en } from '../../src/messages/en.js';
import { es } from '../../src/messages/es.js';
import { languageName } from '../../src/messages/language-name.js';
import { messagesFor } from '../../src/messages/all.js';
import { firstMessages, hasWords, loadMessages, playerLanguages } from '../../src/messages/languages.js';
import { readingMessagesFor } from '../../src/messages/reading/languages.js';
import type { Messages } from '../../src/messages/messages.js';
import { wordingOf } from '../../src/messages/wording.js';

/** All words of a language, functions called with small numbers and plain words. */
function words(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function')
    return [1, 2].map(n => String((value as (...all: unknown[]) => string)(n, n, n)));
  return Object.values(value as object).flatMap(words);
}

test('no message is empty or unfinished', () => {
  for (const language of [en, es, ar])
    for (const message of words(language)) {
      assert.ok(message.trim().length > 0);
      assert.doesNotMatch(message, /undefined|NaN|\[object|TODO|#/);
    }
});

test('no message praises, blames or frightens', () => {
  const banned =
    /\b(wrong|incorrect|oops|congratulations|well done|great job|failed|battle|fight|survivor|journey)\b/i;
  for (const message of words(en)) assert.doesNotMatch(message, banned);
});

test('one is told apart from many', () => {
  assert.equal(en.minutes(1), 'About 1 minute');
  assert.equal(en.minutes(4), 'About 4 minutes');
  assert.notEqual(en.questionsChanged(1), en.questionsChanged(2).replace('2', '1'));
});

/** Every key with its path, so that two languages can be laid side by side. */
function paths(value: unknown, at = ''): string[] {
  if (typeof value !== 'object' || value === null) return [at];
  return Object.entries(value).flatMap(([key, each]) => paths(each, `${at}.${key}`));
}

test('every language has every word, and says that no native reader has seen its words', async () => {
  assert.deepEqual([...playerLanguages], ['en', 'es', 'ar']);
  for (const name of playerLanguages) {
    const language = await loadMessages(`${name}-XX`);
    assert.equal(language.language, name);
    const expected = paths({ ...en, ...(name !== 'en' && { wordsNote: '' }) });
    assert.deepEqual(paths(language).sort(), expected.sort());
    assert.equal(messagesFor(name), language);
  }
});

test('no English is left in another language', () => {
  const english = new Set(words(en).filter(word => /\p{L}{3}/u.test(word)));
  const own = (language: Messages): string[] => words({ ...language, language: '', direction: '' });
  for (const message of own(es).filter(Boolean)) {
    assert.ok(!english.has(message), message);
    assert.doesNotMatch(message, /\b(the|and|you|your|this|with|question|lesson|answer)\b/i);
  }
  for (const message of own(ar).filter(Boolean)) assert.doesNotMatch(message, /\p{Script=Latin}/u);
});

test('counted things take each plural form of a language', () => {
  const forms = (language: Messages): number =>
    new Set([0, 1, 2, 3, 11, 100].map(n => language.minutes(n).replace(/\d+/, '#'))).size;
  assert.deepEqual([forms(en), forms(es), forms(ar)], [2, 2, 5]);
  assert.equal(ar.minutes(2), 'نحو دقيقتين');
  assert.equal(ar.minutes(3), 'نحو 3 دقائق');
  const categories = new Set([0, 1, 2, 3, 11, 100].map(n => new Intl.PluralRules('ar').select(n)));
  assert.equal(categories.size, 6);
});

test('numbers and days are written as the language writes them, and names are kept apart from the words', () => {
  assert.equal(es.reviewed('Enfermera', '2026-11-01', '2027-11-01').includes('1 de noviembre de 2026'), true);
  assert.equal(wordingOf('es').number(12.5), '12,5');
  assert.equal(wordingOf('en').date('soon'), 'soon');
  assert.equal(wordingOf('en').date('2026-13-45'), '2026-13-45');
  assert.equal(en.licence('CC BY 4.0'), 'Text and questions: CC BY 4.0.');
  assert.equal(en.licence('رخصة'), 'Text and questions: \u2068رخصة\u2069.');
  assert.match(ar.licence('CC BY 4.0'), /\u2068CC BY 4\.0\u2069/);
});

test('a language is called what it calls itself', () => {
  assert.deepEqual(['en', 'es', 'ar'].map(languageName), ['English', 'español', 'العربية']);
});

test('a language without a file of its own is answered in English', () => {
  assert.equal(messagesFor('en-GB'), en);
  assert.equal(messagesFor('xx'), en);
  assert.equal(messagesFor('constructor'), en);
  assert.deepEqual(['es-MX', 'AR', 'xx', 'constructor'].map(hasWords), [true, true, false, false]);
  assert.equal(firstMessages('xx').loading, en.loading);
});

test('every language has every word of the reading help', () => {
  const english = readingMessagesFor('en');
  for (const name of playerLanguages) {
    const language = readingMessagesFor(`${name}-XX`);
    assert.deepEqual(paths(language), paths(english));
    if (name !== 'en') assert.notEqual(language.title, english.title);
    for (const message of words(language)) assert.ok(message.trim().length > 0);
  }
});
