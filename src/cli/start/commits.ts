import type { IncomingMessage, ServerResponse } from 'node:http';
import { h, type TreeNode } from '../../content/tree.js';
import { page } from '../../packaging/page.js';
import type { Handler } from '../serve.js';

/** A commit as the portal's endpoint received it. */
export interface Received {
  readonly at: Date;
  readonly body: unknown;
}

/** Far above any commit; keeps a stuck sender from filling the memory. */
const limit = 1_000_000;

/**
 * The endpoint of a pretended portal: POST `commits` keeps what embedded scorm-again sends and acknowledges it, GET
 * `commits` shows it, newest first. Kept in memory only.
 */
export function commitsEndpoint(received: Received[] = []): Handler {
  return (request, response, path) => {
    if (path !== 'commits') return false;
    if (request.method === 'POST') void receive(request, response, received);
    else {
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' });
      response.end(commitsPage(received));
    }
    return true;
  };
}

async function receive(
  request: IncomingMessage,
  response: ServerResponse,
  received: Received[],
): Promise<void> {
  const answer = (status: number, body: object): void => {
    response.writeHead(status, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify(body));
  };
  try {
    let text = '';
    for await (const chunk of request) {
      text += String(chunk);
      if (text.length > limit) return answer(413, { result: false, errorCode: 101 });
    }
    received.push({ at: new Date(), body: JSON.parse(text) as unknown });
    answer(200, { result: true, errorCode: 0 });
  } catch {
    answer(400, { result: false, errorCode: 101 });
  }
}

function commitsPage(received: readonly Received[]): string {
  const items: TreeNode[] = received
    .map(({ at, body }, index) =>
      h(
        'li',
        { value: index + 1 },
        h('h2', {}, `${at.toLocaleTimeString()}: ${statusOf(body)}`),
        h('details', {}, h('summary', {}, 'All data'), h('pre', {}, JSON.stringify(body, null, 2))),
      ),
    )
    .reverse();
  return page({
    language: 'en',
    direction: 'ltr',
    title: 'Received completions',
    stylesheets: ['start.css'],
    body: [
      h(
        'main',
        {},
        h('h1', {}, 'Received completions'),
        h('p', {}, 'What the portal page has posted to its commit address, newest first.'),
        h('p', {}, h('a', { href: 'commits' }, 'Load again'), ' · ', h('a', { href: './' }, 'All addresses')),
        items.length === 0 ? h('p', {}, 'Nothing yet.') : h('ol', { reversed: true }, items),
      ),
    ],
  });
}

/** The lesson status of a commit, wherever in it the CMI data stand. */
function statusOf(body: unknown): string {
  const status = /"lesson_status":"([^"]*)"/.exec(JSON.stringify(body))?.[1];
  return status || 'no status';
}
