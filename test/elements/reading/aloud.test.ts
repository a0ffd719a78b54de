import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Reader, type Speech } from '../../../src/elements/reading/aloud/reader.js';
import { partsOf, sentenceBounds, type Sentence } from '../../../src/elements/reading/aloud/sentences.js';
import { deviceVoice } from '../../../src/elements/reading/aloud/voices.js';

const voice = (lang: string, localService = true, isDefault = false) =>
  ({ lang, localService, default: isDefault, name: lang, voiceURI: lang }) as SpeechSynthesisVoice;

test('a voice that leaves the device is never chosen, nor one of another language', () => {
  assert.equal(deviceVoice([voice('en-US', false)], 'en'), undefined);
  assert.equal(deviceVoice([voice('es-ES')], 'en'), undefined);
  const voices = [voice('en-GB'), voice('en_US'), voice('en-AU', true, true)];
  assert.equal(deviceVoice(voices, 'en-US')?.lang, 'en_US');
  assert.equal(deviceVoice(voices, 'en')?.lang, 'en-AU');
});

test('sentences cover every word of a text, in order, and none is empty', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), text => {
      const bounds = sentenceBounds(text, 'en');
      const kept = bounds.map(([from, to]) => text.slice(from, to)).join('');
      assert.equal(kept.replace(/\s/g, ''), text.replace(/\s/g, ''));
      for (const [from, to] of bounds) assert.ok(text.slice(from, to).trim() !== '');
    }),
  );
});

test('a part in another language is said in its own', () => {
  const pieces = [
    { words: 'Doctors say ', language: 'en' },
    { words: 'ganglio', language: 'es' },
    { words: ' for it. Next.', language: 'en' },
  ];
  assert.deepEqual(partsOf(pieces, 0, 27), [
    { words: 'Doctors say', language: 'en' },
    { words: 'ganglio', language: 'es' },
    { words: 'for it.', language: 'en' },
  ]);
});

/** A voice that ends what it says when the test lets it. */
function stage(texts: readonly string[], languages: readonly string[] = []) {
  const said: string[] = [];
  let current: EventTarget | undefined;
  const speech: Speech = {
    voices: [voice('en-US')],
    synthesis: {
      speak: utterance => {
        said.push(`${utterance.text}@${utterance.rate}`);
        current = utterance;
      },
      cancel: () => {
        const cut = current;
        current = undefined;
        // Browsers tell of what was cut short only later.
        if (cut) queueMicrotask(() => cut.dispatchEvent(new Event('error')));
      },
    },
    utter: text => Object.assign(new EventTarget(), { text }) as SpeechSynthesisUtterance,
  };
  const sentences = texts.map((words, at): Sentence => ({
    range: { startContainer: { isConnected: true } } as unknown as Range,
    parts: [{ words, language: languages[at] ?? 'en' }],
  }));
  const shown: (string | undefined)[] = [];
  const reader = new Reader(speech, sentences, each => shown.push(each.sentence?.parts[0]?.words));
  const end = (): void => void current?.dispatchEvent(new Event('end'));
  return { reader, said, shown, end, sentences };
}

test('reads to the end, says where it is, and then stops', () => {
  const { reader, said, shown, end } = stage(['One.', 'Two.']);
  assert.equal(reader.state, 'stopped');
  reader.play();
  end();
  end();
  assert.deepEqual(said, ['One.@1', 'Two.@1']);
  assert.deepEqual(shown, ['One.', 'Two.', undefined]);
  assert.equal(reader.state, 'stopped');
});

test('goes on after a pause with the same sentence; moves by sentences; what was cut short changes nothing', async () => {
  const { reader, said } = stage(['One.', 'Two.', 'Three.']);
  reader.play();
  reader.move(1);
  reader.pause();
  await Promise.resolve();
  assert.equal(reader.state, 'paused');
  reader.move(1);
  assert.equal(reader.state, 'paused');
  reader.move(-1);
  reader.play();
  reader.setRate(1.5);
  await Promise.resolve();
  assert.equal(reader.state, 'playing');
  assert.deepEqual(said, ['One.@1', 'Two.@1', 'Two.@1', 'Two.@1.5']);
  reader.move(-9);
  assert.equal(said.at(-1), 'One.@1.5');
  reader.stop();
  await Promise.resolve();
  assert.equal(reader.state, 'stopped');
});

test('passes over what has no voice here, and what has left the page', () => {
  const { reader, said, end, sentences } = stage(['One.', 'Dos.', 'Three.', 'Four.'], ['en', 'es']);
  Object.assign(sentences[2]!.range.startContainer, { isConnected: false });
  reader.play();
  end();
  assert.deepEqual(said, ['One.@1', 'Four.@1']);
});
