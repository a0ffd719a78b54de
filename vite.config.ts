import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
/** Chunks are called after the file they begin with and its folder: `scorm12-adapter-….js`. */
const chunkName = ({ facadeModuleId, name }: { facadeModuleId: string | null; name: string }) => {
  const [, folder, file] =
    /([\w-]+)\/([\w.-]+?)\.[jt]s$/.exec(facadeModuleId?.includes('/src/') ? facadeModuleId : '') ?? [];
  return `${folder && file && folder !== 'player' ? `${folder}-${file}` : name}-[hash].js`;
};
/** The face that readers may choose is used under the SIL Open Font License, which goes where the face goes. */
const faceLicence: Plugin = {
  name: 'face-licence',
  apply: 'build',
  applyToEnvironment: ({ name }) => name === 'player',
  generateBundle() {
    const path = '@fontsource-variable/atkinson-hyperlegible-next/LICENSE';
    const source = readFileSync(createRequire(import.meta.url).resolve(path));
    this.emitFile({ type: 'asset', fileName: 'atkinson-hyperlegible-next.LICENSE.txt', source });
  },
};
/**
 * Gives the adapter of each record system its own copy of what it shares with the others, so that each is one file and
 * a page asks for no more than one. The copies are of modules without state.
 */
const ownCopies: Plugin = {
  name: 'own-copies',
  enforce: 'pre',
  applyToEnvironment: ({ name }) => name === 'player',
  async resolveId(source, importer, options) {
    const [, folder, , copy] =
      /\/src\/reporting\/([\w-]+)\/([\w.-]+?)(?:\?of=([\w-]+))?$/.exec(importer ?? '') ?? [];
    const owner = copy ?? folder;
    if (!owner || !source.startsWith('.')) return undefined;
    const found = await this.resolve(source, importer, { ...options, skipSelf: true });
    const [, shared] = /\/src\/reporting\/([\w-]+)\/[\w.-]+$/.exec(found?.id ?? '') ?? [];
    return found && shared && shared !== owner ? { ...found, id: `${found.id}?of=${owner}` } : found;
  },
};
/** What pages preload is named in the pages: no script has to look for it, as Vite's own helper would. */
const plainImports: Plugin = {
  name: 'plain-imports',
  enforce: 'pre',
  load: id =>
    id === '\0vite/preload-helper.js' ? 'export const __vitePreload = load => load();' : undefined,
};
/** Style sheets of elements are text to the minifier: their comments and indentation go here. */
const tightStyles: Plugin = {
  name: 'tight-styles',
  enforce: 'pre',
  apply: 'build',
  transform: (code, id) =>
    id.endsWith('.styles.ts')
      ? code.replaceAll(/\bcss`[^`]*`/g, sheet =>
          sheet
            .replaceAll(/\/\*[\s\S]*?\*\//g, '')
            .replaceAll(/\s+/g, ' ')
            .replaceAll(/ ?([{};]) ?/g, '$1')
            .replaceAll(/([:,]) /g, '$1')
            .replaceAll(';}', '}'),
        )
      : undefined,
};
/** What a page needs to ask its first question, beside the player itself: the questions and the words of most pages. */
const asked =
  /\/src\/(player\/(questions|page-builder|rehearse)|messages\/en|elements\/dom|views\/explanation|kinds\/common\/ids)\.ts$/;
const isOurs = (id: string) => id.startsWith('.') || id.startsWith('/');

/** Writes the licences of the packages that a bundle holds beside it: they have to go wherever the bundle goes. */
const licences: Plugin = {
  name: 'teachback-licences',
  applyToEnvironment: ({ name }) => name === 'player' || name === 'portal',
  generateBundle(_options, bundle) {
    const ids = Object.values(bundle)
      .flatMap(file => (file.type === 'chunk' ? file.moduleIds : file.originalFileNames))
      .map(id => resolve(at('.'), id));
    const folders = new Set(ids.flatMap(id => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(id) ?? []));
    const list = [...folders].map(folder => {
      const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      const file = readdirSync(folder).find(each => /^licen[cs]e/i.test(each));
      if (!file) throw new Error(`${name} has no licence file`);
      return { name, version, licence: license, text: readFileSync(join(folder, file), 'utf8') };
    });
    this.emitFile({ type: 'asset', fileName: 'licences.json', source: JSON.stringify(list) });
  },
};

// Build environments are declared only while building: with them, serving would run the dependency optimiser.
export default defineConfig(({ command }) => ({
  root: at('.'),
  // Icons of the catalog; only its build copies them.
  publicDir: command === 'build' ? at('src/portal/public') : false,
  plugins: [faceLicence, licences, ownCopies, plainImports, tightStyles],
  // Built files may stand under any address: what one of them loads stands beside it.
  ...(command === 'build' && { base: './' }),
  appType: 'custom',
  optimizeDeps: { noDiscovery: true },
  build: { target: 'es2022', sourcemap: false, copyPublicDir: false },
  ...(command === 'build' && {
    builder: {
      async buildApp(builder) {
        for (const name of ['player', 'portal', 'worker', 'practice', 'preview', 'bridge', 'lib', 'cli'])
          await builder.build(builder.environments[name]!);
      },
    },
    environments: {
      player: {
        consumer: 'client',
        build: {
          outDir: 'dist/player',
          emptyOutDir: true,
          modulePreload: false,
          rolldownOptions: {
            input: { player: at('src/player/player.ts') },
            preserveEntrySignatures: 'allow-extension',
            output: {
              format: 'es',
              minify: true,
              comments: false,
              codeSplitting: {
                groups: [
                  { name: 'player', tags: ['$initial'], priority: 2 },
                  { name: 'questions', test: asked, priority: 1 },
                ],
              },
              entryFileNames: '[name].js',
              chunkFileNames: chunkName,
              assetFileNames: '[name][extname]',
            },
          },
        },
      },
      portal: {
        consumer: 'client',
        build: {
          outDir: 'dist/portal',
          emptyOutDir: true,
          copyPublicDir: true,
          modulePreload: false,
          rolldownOptions: {
            input: { portal: at('src/portal/portal.ts') },
            output: {
              format: 'es',
              minify: true,
              entryFileNames: '[name].js',
              chunkFileNames: chunkName,
              assetFileNames: '[name][extname]',
            },
          },
        },
      },
      // One classic script: module workers are not everywhere.
      worker: {
        consumer: 'client',
        build: {
          outDir: 'dist/portal',
          emptyOutDir: false,
          modulePreload: false,
          rolldownOptions: {
            input: { 'teachback-sw': at('src/portal/offline/worker.ts') },
            output: { format: 'iife', minify: true, entryFileNames: '[name].js' },
          },
        },
      },
      practice: {
        consumer: 'client',
        build: {
          outDir: 'dist/practice-lms',
          emptyOutDir: true,
          modulePreload: false,
          rolldownOptions: {
            input: { 'practice-lms': at('src/practice-lms/practice-lms.ts') },
            output: {
              format: 'es',
              minify: true,
              entryFileNames: '[name].js',
              chunkFileNames: '[name]-[hash].js',
              assetFileNames: '[name][extname]',
            },
          },
        },
      },
      preview: {
        consumer: 'client',
        build: {
          outDir: 'dist/preview',
          emptyOutDir: true,
          modulePreload: false,
          rolldownOptions: {
            input: { preview: at('src/preview/preview.ts'), style: at('src/preview/preview.css') },
            output: {
              format: 'es',
              minify: true,
              entryFileNames: '[name].js',
              assetFileNames: 'preview[extname]',
            },
          },
        },
      },
      bridge: {
        consumer: 'client',
        build: {
          outDir: 'dist/bridge-shim',
          emptyOutDir: true,
          modulePreload: false,
          cssCodeSplit: false,
          rolldownOptions: {
            input: {
              scorm12: at('src/bridge-shim/scorm12.ts'),
              scorm2004: at('src/bridge-shim/scorm2004.ts'),
            },
            output: {
              format: 'es',
              minify: true,
              entryFileNames: '[name].js',
              chunkFileNames: '[name]-[hash].js',
              assetFileNames: '[name][extname]',
            },
          },
        },
      },
      lib: {
        build: {
          outDir: 'dist/lib',
          emptyOutDir: true,
          lib: { entry: { index: at('src/index.ts'), define: at('src/define.ts') }, formats: ['es'] },
          rolldownOptions: { external: (id: string) => !isOurs(id) && !id.startsWith('scorm-again') },
        },
      },
      cli: {
        consumer: 'server',
        build: {
          outDir: 'dist/cli',
          emptyOutDir: true,
          ssr: true,
          target: 'node20',
          rolldownOptions: {
            input: { teachback: at('src/cli/teachback.ts'), 'vite-plugin': at('src/cli/vite-plugin.ts') },
            external: (id: string) => !isOurs(id),
            output: { entryFileNames: '[name].js' },
          },
        },
      },
    },
  }),
}));
