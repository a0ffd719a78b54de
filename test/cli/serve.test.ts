import assert from 'node:assert/strict';
import { request } from 'node:http';
import { test, type TestContext } from 'node:test';
import { fromMemory, serve, type Handler } from '../../src/cli/serve.js';
import { commitsEndpoint, type Received } from '../../src/cli/start/commits.js';

const text = (words: string): Uint8Array => new TextEncoder().encode(words);
const files = new Map([
  ['index.html', text('<h1>Home</h1>')],
  ['a/index.html', text('<h1>A</h1>')],
  ['a/ü x.js', text('1')],
]);

async function started(t: TestContext, handlers: Handler[], port = 0): Promise<URL> {
  const server = await serve(handlers, port);
  t.after(() => server.close());
  return new URL(server.url.replace('localhost', '127.0.0.1'));
}

/** The status of a raw path, which `fetch` would tidy up. */
const status = (url: URL, path: string, method = 'GET'): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    request({ host: url.hostname, port: url.port, path, method }, response => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });

test('files are served with their types under the strict policy', async t => {
  const url = await started(t, [fromMemory(() => files)]);
  const page = await fetch(url);
  assert.equal(await page.text(), '<h1>Home</h1>');
  assert.equal(page.headers.get('content-type'), 'text/html; charset=utf-8');
  assert.equal(
    page.headers.get('content-security-policy'),
    "default-src 'self'; require-trusted-types-for 'script'",
  );
  const script = await fetch(new URL('a/%C3%BC%20x.js', url));
  assert.match(script.headers.get('content-type')!, /^text\/javascript/);
  assert.equal(await (await fetch(new URL('a/', url))).text(), '<h1>A</h1>');
});

test('nothing but the given files can be reached', async t => {
  const url = await started(t, [fromMemory(() => files)]);
  for (const path of [
    '/../package.json',
    '/%2e%2e/package.json',
    '/..%2fpackage.json',
    '/a/..%5c..%5cx',
    '//etc/passwd',
  ])
    assert.notEqual(await status(url, path), 200, path);
  assert.equal(await status(url, '/%zz'), 400);
  assert.equal(await status(url, '/index.html', 'POST'), 404);
});

test('a taken port is replaced by a free one', async t => {
  const first = await started(t, [fromMemory(() => files)]);
  const second = await started(t, [fromMemory(() => files)], Number(first.port));
  assert.notEqual(second.port, first.port);
  assert.equal((await fetch(second)).status, 200);
});

test('commits are acknowledged and shown, and their words stay text', async t => {
  const received: Received[] = [];
  const url = new URL('commits', await started(t, [commitsEndpoint(received)]));
  const body = JSON.stringify({ runtimeData: { cmi: { core: { lesson_status: '<script>x</script>' } } } });
  const answer = await fetch(url, { method: 'POST', body });
  assert.deepEqual([answer.status, await answer.json()], [200, { result: true, errorCode: 0 }]);
  assert.equal(received.length, 1);
  const page = await (await fetch(url)).text();
  assert.match(page, /&#x3C;script>x/);
  assert.doesNotMatch(page, /<script/);
});

test('a commit that is no JSON, or far too long, is refused', async t => {
  const received: Received[] = [];
  const url = new URL('commits', await started(t, [commitsEndpoint(received)]));
  assert.equal((await fetch(url, { method: 'POST', body: '{"cut' })).status, 400);
  const long = await fetch(url, { method: 'POST', body: JSON.stringify('x'.repeat(1_100_000)) });
  assert.equal(long.status, 413);
  assert.equal(received.length, 0);
});
