import { createHash } from 'node:crypto';
import type { CompiledModule } from '../content/compile.js';
import { messagesFor } from '../messages/all.js';
import type { PortalMessages } from '../messages/portal/portal-messages.js';
import { WORKER_FILE } from '../portal/offline/protocol.js';
import { aboutSitePage, licencesPath } from '../portal/pages/about-page.js';
import { catalogPage } from '../portal/pages/catalog-page.js';
import { glossaryPage } from '../portal/pages/glossary-page.js';
import { portalPaths, siteName, type PortalInput, type PortalPageName } from '../portal/pages/portal-page.js';
import { privacySitePage } from '../portal/pages/privacy-page.js';
import { buildSearchIndex } from '../portal/search/build-index.js';
import { directionOf } from '../content/language.js';
import type { Tree } from '../content/tree.js';
import { json } from './emit.js';
import { creditsOf, licenceText } from './licences.js';
import { page } from './page.js';
import type { WebsiteOptions } from './website.js';
import type { PackageFiles } from './zip.js';

export interface PortalOptions extends WebsiteOptions {
  readonly modules: readonly CompiledModule[];
  readonly player: PackageFiles;
  readonly words: PortalMessages;
  /** BCP 47. */
  readonly language: string;
  readonly offlineBytes: number;
}

const pages: Readonly<Record<PortalPageName, (input: PortalInput) => Tree>> = {
  catalog: catalogPage,
  glossary: glossaryPage,
  about: aboutSitePage,
  privacy: privacySitePage,
};

const MANIFEST = 'manifest.webmanifest';
const SURFACE = { light: '#fbf8f2', dark: '#12181b' };

/** The catalog of a site: its pages, search index, web manifest and licences. Paths are those from the site's folder. */
export function emitPortal(options: PortalOptions): Map<string, Uint8Array> {
  const { modules, facts, site = {}, words, language, player, portal } = options;
  const messages = messagesFor(language);
  const out = new Map<string, Uint8Array>();
  for (const [name, bytes] of portal)
    if (name !== WORKER_FILE && name !== 'licences.json') out.set(`portal/${name}`, bytes);
  const index = encode(buildSearchIndex(modules, facts, language));
  const searchIndex = `portal/search-${createHash('sha256').update(index).digest('hex').slice(0, 8)}.json`;
  out.set(searchIndex, index);
  const licences = [player, portal];
  out.set(licencesPath, encode(licenceText(licences)));

  const { productVersion, offlineBytes } = options;
  const credits = creditsOf(licences);
  const input = {
    modules,
    facts,
    site,
    messages,
    words,
    language,
    productVersion,
    credits,
    searchIndex,
    offlineBytes,
  };
  const name = siteName(input);
  out.set(MANIFEST, json(manifest(name, language)));
  for (const [key, view] of Object.entries(pages) as [PortalPageName, (input: PortalInput) => Tree][]) {
    const text = page({
      language,
      direction: directionOf(language),
      title: `${words.pages[key]} – ${name}`,
      csp: true,
      stylesheets: ['player/player.css', 'portal/portal.css'],
      scripts: ['portal/portal.js'],
      own: { theme: site.theme },
      links: [
        { rel: 'manifest', href: MANIFEST },
        { rel: 'icon', href: 'portal/icons/icon.svg', type: 'image/svg+xml' },
        { rel: 'apple-touch-icon', href: 'portal/icons/icon-180.png' },
      ],
      themeColor: SURFACE,
      body: view(input),
    });
    out.set(portalPaths[key], encode(text));
  }
  return out;
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Web Application Manifest. Without an `id` the start address names the app, so that one origin may hold several. */
function manifest(name: string, language: string): object {
  const icon = (size: number, purpose: 'any' | 'maskable') => ({
    src: `portal/icons/${purpose === 'any' ? 'icon' : 'maskable'}-${size}.png`,
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose,
  });
  return {
    name,
    short_name: name,
    lang: language,
    dir: directionOf(language),
    start_url: './index.html',
    scope: './',
    display: 'standalone',
    background_color: SURFACE.light,
    theme_color: SURFACE.light,
    icons: [
      { src: 'portal/icons/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
      icon(192, 'any'),
      icon(512, 'any'),
      icon(512, 'maskable'),
    ],
  };
}
