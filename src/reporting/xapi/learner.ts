import { objectOf, type Json } from './statement.js';

/** What identifies an agent (xAPI 1.0.3, part two, §2.4.2.3), for naming a journal; without the agent's name. */
export function learnerOf(actor: Json): string {
  const { homePage, name } = objectOf(actor['account']);
  return JSON.stringify([homePage, name, actor['mbox'], actor['mbox_sha1sum'], actor['openid']]);
}
