import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How a request goes wrong; `-after`: what it asked for happens first. */
export const storeFaults = [
  'reset',
  'reset-after',
  'stall',
  'stall-after',
  '500',
  '500-after',
  '401',
  '409',
  '429',
] as const;
export type StoreFault = (typeof storeFaults)[number];

export interface StoreRequest {
  readonly method: string;
  readonly resource: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
}

export interface Reply {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A real HTTP server on this machine that goes wrong as it is told. */
export abstract class FaultyServer {
  readonly requests: (StoreRequest & { readonly status: number | StoreFault })[] = [];
  /** Decides for each request, counted from 1, whether and how it goes wrong. */
  fault: (n: number, request: StoreRequest) => StoreFault | undefined = () => undefined;
  /** Requests that are never answered, until whoever asked gives up. */
  stalled = 0;
  readonly #server: Server;
  #count = 0;

  constructor() {
    this.#server = createServer((request, response) => void this.#serve(request, response));
  }

  /** Answers one request without any fault. */
  abstract handle(request: StoreRequest): Reply;

  async listen(): Promise<this> {
    await new Promise(resolve => this.#server.listen(0, '127.0.0.1', () => resolve(undefined)));
    return this;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise(resolve => this.#server.close(resolve));
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async #serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const url = new URL(incoming.url ?? '/', 'http://localhost');
    const request: StoreRequest = {
      method: incoming.method ?? '',
      resource: url.pathname,
      query: url.searchParams,
      headers: incoming.headers as Record<string, string | undefined>,
      body: Buffer.concat(chunks).toString('utf8'),
    };
    // Pages of any origin may ask.
    for (const [name, value] of Object.entries(crossOrigin)) response.setHeader(name, value);
    if (request.method === 'OPTIONS') return void response.writeHead(204).end();
    const fault = this.fault(++this.#count, request);
    const happens = fault === undefined || fault.endsWith('-after');
    const reply = happens ? this.handle(request) : undefined;
    this.requests.push({ ...request, status: fault ?? reply!.status });
    if (fault?.startsWith('reset')) return void incoming.socket.destroy();
    if (fault?.startsWith('stall')) {
      this.stalled++;
      return;
    }
    const answer = fault ? faultReply(fault) : reply!;
    response.writeHead(answer.status, { 'Content-Type': 'application/json', ...answer.headers });
    response.end(answer.body === undefined ? '' : JSON.stringify(answer.body));
  }
}

const crossOrigin = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Methods': 'GET, PUT, POST',
  'Access-Control-Allow-Headers':
    'Authorization, Content-Type, X-Experience-API-Version, If-Match, If-None-Match',
  'Access-Control-Expose-Headers': 'ETag, Retry-After',
};

const faultReply = (fault: StoreFault): Reply => ({
  status: Number.parseInt(fault, 10),
  body: {},
  ...(fault === '429' && { headers: { 'Retry-After': '2' } }),
});
