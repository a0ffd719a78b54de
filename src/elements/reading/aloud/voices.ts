/**
 * The voice of this device for a language (BCP 47): never one that sends what it says to a server, since that would tell
 * somebody what is read here.
 */
export function deviceVoice(
  voices: readonly SpeechSynthesisVoice[],
  language: string,
): SpeechSynthesisVoice | undefined {
  const tagOf = ({ lang }: SpeechSynthesisVoice): string => lang.replace('_', '-').toLowerCase();
  const wanted = language.toLowerCase();
  const [base] = wanted.split('-', 1);
  const own = voices.filter(voice => voice.localService && tagOf(voice).split('-', 1)[0] === base);
  return own.find(voice => tagOf(voice) === wanted) ?? own.find(voice => voice.default) ?? own[0];
}

/** Longer than this nobody waits for a browser that names no voice, in milliseconds. */
const LONGEST_WAIT = 1500;

/** The voices that a browser has; several name them only after a while. */
export async function voicesOf(speech: SpeechSynthesis): Promise<readonly SpeechSynthesisVoice[]> {
  const now = speech.getVoices();
  if (now.length > 0) return now;
  await new Promise<void>(resolve => {
    speech.addEventListener('voiceschanged', () => resolve(), { once: true });
    setTimeout(resolve, LONGEST_WAIT);
  });
  return speech.getVoices();
}
