import type { ServerResponse } from 'node:http';
import type { Handler } from '../serve.js';

/** Pages that listen at `/events` (server-sent events, HTML Living Standard §9.2), and what was said last. */
export interface Events {
  readonly handler: Handler;
  say(data: unknown): void;
}

export function events(): Events {
  const open = new Set<ServerResponse>();
  let last: string | undefined;
  return {
    handler: (request, response, path) => {
      if (path !== 'events' || request.method !== 'GET') return false;
      response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
      // Sends the headers at once, so that the page knows that it is connected.
      response.write(last ?? ': waiting\n\n');
      open.add(response);
      request.once('close', () => open.delete(response));
      return true;
    },
    say: data => {
      last = `data: ${JSON.stringify(data)}\n\n`;
      for (const response of open) response.write(last);
    },
  };
}
