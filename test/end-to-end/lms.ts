import { build } from 'vite';
import { join } from 'node:path';
import { productRoot } from '../../src/cli/product.js';
import { page } from '../../src/packaging/page.js';
import { serveLikeMoodle, type Served } from './server.js';

/** An LMS with packages in it: `launch(name)` is the address that opens one in a frame. */
export interface Lms {
  readonly files: Served;
  readonly url: string;
  launch(name: string, mastery?: number, standard?: 'scorm12' | 'scorm2004', page?: string): string;
  upload(name: string, files: ReadonlyMap<string, Uint8Array>): void;
  close(): Promise<void>;
}

export async function startLms(): Promise<Lms> {
  const text = (words: string): Uint8Array => new TextEncoder().encode(words);
  const host = page({
    language: 'en',
    direction: 'ltr',
    title: 'Strict LMS',
    scripts: ['lms.js'],
    stylesheets: ['lms.css'],
    body: [],
  });
  const files: Served = new Map([
    ['lms.html', text(host)],
    ['lms.js', text(await bundled('test/end-to-end/lms-host.ts'))],
    ['lms.css', text('body { margin: 0 } iframe { inline-size: 100%; block-size: 100vh; border: 0 }')],
  ]);
  const { url, close } = await serveLikeMoodle(files);
  return {
    files,
    url,
    close,
    launch: (name, mastery, standard = 'scorm12', page = 'index.html') =>
      `${url}lms.html?standard=${standard}&launch=packages/${name}/${page}${mastery === undefined ? '' : `&mastery=${mastery}`}`,
    upload(name, contents) {
      for (const [path, bytes] of contents) files.set(`packages/${name}/${path}`, bytes);
    },
  };
}

/** A browser script from TypeScript. */
async function bundled(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    root: productRoot,
    build: { write: false, minify: false, lib: { entry: join(productRoot, entry), formats: ['es'] } },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (!output || !('output' in output)) throw new Error(`${entry} gave no output`);
  return output.output[0].code;
}
