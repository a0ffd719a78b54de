import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { join } from 'node:path';
import { createServer, type HotPayload, type ViteDevServer } from 'vite';
import { parseOutline } from '../../src/content/compiled.js';
import { teachback } from '../../src/cli/vite-plugin.js';
import { courseOf, edited, sample } from '../content/course.js';
import { folderOf, write } from './folder.js';

interface Served {
  readonly root: string;
  readonly get: (path: string) => Promise<Response>;
  /** Resolves with the next message of that type to the page. */
  readonly next: (type: HotPayload['type']) => Promise<HotPayload>;
}

async function serve(t: TestContext, base = '/'): Promise<Served> {
  const root = await folderOf(t, courseOf());
  const server: ViteDevServer = await createServer({
    root,
    base,
    configFile: false,
    logLevel: 'silent',
    appType: 'custom',
    optimizeDeps: { noDiscovery: true },
    server: { port: 0, host: '127.0.0.1' },
    plugins: [teachback()],
  });
  t.after(() => server.close());
  await server.listen();
  const waiting = new Map<string, (payload: HotPayload) => void>();
  const send = server.ws.send.bind(server.ws);
  server.ws.send = (payload: HotPayload | string, ...rest: unknown[]) => {
    if (typeof payload === 'object') {
      waiting.get(payload.type)?.(payload);
      send(payload);
    } else send(payload, ...rest);
  };
  const address = server.httpServer!.address();
  assert.ok(address && typeof address === 'object');
  return {
    root,
    get: path => fetch(`http://127.0.0.1:${address.port}${path}`),
    next: type => new Promise(resolve => waiting.set(type, resolve)),
  };
}

test('serves module.json, lessons and media, compiled in memory', async t => {
  const { get } = await serve(t);
  const response = await get('/modules/demo/module.json');
  assert.equal(response.headers.get('content-type'), 'application/json');
  const outline = parseOutline(await response.json());
  assert.equal((await get(`/modules/demo/${outline.lessons[0]!.file}`)).status, 200);
  const lesson = await (await get('/modules/demo/demo-1.json')).text();
  const picture = /media\/circle\.[0-9a-f]+\.svg/.exec(lesson)![0];
  const media = await get(`/modules/demo/${picture}`);
  assert.equal(media.headers.get('content-type'), 'image/svg+xml');
  assert.equal(await media.text(), sample['modules/demo/media/circle.svg']);
  assert.equal((await get('/modules/demo/nothing.json')).status, 404);
});

test('serves below the base of the project', async t => {
  const { get } = await serve(t, '/learn/');
  assert.equal((await get('/learn/modules/demo/module.json')).status, 200);
});

test('compiles again and reloads the page when an authored file changes', async t => {
  const { root, get, next } = await serve(t);
  const reload = next('full-reload');
  await write(
    root,
    'modules/demo/module.yaml',
    edited('modules/demo/module.yaml', 'A demo', 'Another demo')['modules/demo/module.yaml']!,
  );
  await reload;
  assert.equal(
    parseOutline(await (await get('/modules/demo/module.json')).json()).title,
    'Another demo module',
  );
});

test('keeps the last good version on a mistake, shows where it is, and goes on once it is mended', async t => {
  const { root, get, next } = await serve(t);
  const quiz = 'quizzes/demo-1.yaml';
  const failed = next('error');
  await write(root, quiz, sample[quiz]!.replace('key: a', 'key: z'));
  const payload = await failed;
  assert.ok(payload.type === 'error');
  assert.match(payload.err.message, /^quizzes\/demo-1\.yaml:15:10 wrong-key /);
  assert.deepEqual(payload.err.loc, { file: join(root, quiz), line: 15, column: 10 });
  assert.equal((await get('/modules/demo/module.json')).status, 200);
  const reload = next('full-reload');
  await write(root, quiz, sample[quiz]!);
  await reload;
});
