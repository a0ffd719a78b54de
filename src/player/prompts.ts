import type { FirstMessages } from '../messages/messages.js';
import type { Session } from './session.js';

/** One thing to tell or ask the learner. `yes` and `no` are the words of its buttons. */
export interface Prompt {
  readonly name: 'failed' | 'unclear' | 'elsewhere' | 'language' | 'changed' | 'looking-back' | 'unrecorded';
  readonly words: string;
  readonly yes?: string;
  readonly no?: string;
}

/** What has to be told or asked now, from what is known about the record; notices that were put away are left out. */
export function promptsOf(
  session: Pick<Session, 'restored' | 'sync' | 'changedQuestions'>,
  messages: FirstMessages,
  away: ReadonlySet<Prompt['name']>,
): readonly Prompt[] {
  const { restored, sync, changedQuestions } = session;
  const notice = (name: Prompt['name'], words: string): Prompt => ({ name, words, no: messages.understood });
  const prompts: Prompt[] = [];
  if (restored.unclear)
    prompts.push({
      name: 'unclear',
      words: messages.unclear,
      yes: messages.unclearYes,
      no: messages.unclearNo,
    });
  else if (restored.elsewhere)
    prompts.push({ name: 'elsewhere', words: messages.elsewhere, yes: messages.continueHere });
  else if (restored.mode !== 'normal') prompts.push(notice('looking-back', messages.lookingBack));
  if (sync?.state === 'unrecorded' || sync?.state === 'lost' || sync?.state === 'unkept')
    prompts.push(notice('unrecorded', messages.sync[sync.state]));
  if (changedQuestions.length > 0)
    prompts.push(notice('changed', messages.questionsChanged(changedQuestions.length)));
  return prompts.filter(({ name }) => !away.has(name));
}
