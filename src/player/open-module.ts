import type { ModuleOutline, Site } from '../content/model.js';
import { ContentError } from '../content/content-error.js';
import { besideContent } from '../messages/beside-content.js';
import { hasWords, loadFirstMessages } from '../messages/languages.js';
import type { FirstMessages } from '../messages/messages.js';
import type { Reporter } from '../reporting/port.js';
import type { RecordName } from '../reporting/record.js';
import { fetchEmbedded, type ReporterOptions } from '../reporting/reporter.js';
import type { RecordStoreSource } from '../reporting/xapi/source.js';
import { offeredLanguages } from '../views/offered-languages.js';
import { idPrefix, type HeadingLevel } from '../views/options.js';
import type { Extra } from './activity/extra.js';
import { Afterwards } from './afterwards.js';
import { ContentFiles, copiesIn, fetchSite } from './content-files.js';
import { keptLanguage } from './kept-language.js';
import { nextTask } from './next-task.js';
import { Session, type SessionListener } from './session.js';
import { Stage } from './stage.js';
import type { Trace } from '../reporting/traced.js';
import { ensureStyles } from './stylesheet.js';
import { VisibleTime } from './visible-time.js';

export interface OpenOptions {
  readonly host: HTMLElement;
  readonly src: string | undefined;
  readonly site: string | undefined;
  readonly record: RecordName;
  readonly commitUrl: string | undefined;
  readonly learner: string | undefined;
  readonly sharedDevice: boolean;
  readonly recordStore: RecordStoreSource | undefined;
  readonly headingLevel: HeadingLevel;
  /** The language of the player's own words, where the page names one. */
  readonly uiLanguage: string | undefined;
  readonly stylesheet: string | undefined;
  /** Whether a lesson that already stands in the page may be taken over. */
  readonly adopts: boolean;
  readonly createReporter: (options: ReporterOptions) => Reporter;
  readonly listener: SessionListener;
}

/** A module that is ready to be shown. */
export interface OpenedModule {
  readonly outline: ModuleOutline;
  readonly site: Site | undefined;
  /** What may have to be said first; the stage has the rest when it needs it. */
  readonly messages: FirstMessages;
  readonly files: ContentFiles;
  readonly session: Session;
  readonly stage: Stage;
  readonly afterwards: Afterwards;
  readonly extra?: Extra | undefined;
}

/** Reads a module and gets everything ready. Rejects with a `ContentError` when it cannot be shown. */
export async function openModule(options: OpenOptions): Promise<OpenedModule> {
  const { host, headingLevel, listener } = options;
  await nextTask();
  fetchEmbedded(options.record);
  let files = new ContentFiles(urlOf('src', options.src, host), copiesIn(host.ownerDocument));
  const [read, said] = await Promise.all([
    files.outline(),
    siteOf(options),
    ensureStyles(host, options.stylesheet),
  ]);
  const part = said?.contactHours || said?.evaluation ? await import('./activity/activity.js') : undefined;
  const site = part ? part.checkedSite(said!, listener) : said;
  let outline = withSite(read, site);
  const language = startLanguage(outline, site, keptLanguage(options.sharedDevice));
  const elsewhere = language === outline.language ? undefined : outline.languages?.[language];
  if (elsewhere) {
    files = files.at(elsewhere);
    outline = withSite(await files.outline(), site);
  }
  const words = wordsLanguage([options.uiLanguage, language, outline.language], site);
  const messages = besideContent(await loadFirstMessages(words), outline);
  await nextTask();
  const wanted = new URLSearchParams(host.ownerDocument.location.search).get('trace');
  // A module that cannot say what it tells is still a module.
  const trace = wanted === null ? undefined : await loadTrace(host, wanted).catch(() => undefined);
  const afterwards = new Afterwards();
  const reporter = options.createReporter({
    afterwards: afterwards.add,
    record: options.record,
    moduleId: outline.id,
    scoreMayFall: outline.policy.score === 'last' || outline.policy.attempts?.counts === 'last',
    sharedDevice: options.sharedDevice,
    recordStore: options.recordStore,
    bridge: site?.bridge,
    trace,
    learner: options.learner,
    commitUrl:
      options.commitUrl === undefined ? undefined : urlOf('commit-url', options.commitUrl, host).href,
  });
  const time = new VisibleTime(host.ownerDocument);
  const prefix = idPrefix(outline.id);
  const opened = {
    outline,
    site,
    messages,
    files,
    session: new Session({ outline, files, reporter, time, listener, afterwards: afterwards.add }),
    stage: new Stage(host, { messages, site, headingLevel, prefix, links: files.link }, options.adopts),
    afterwards,
  };
  return { ...opened, extra: await part?.openActivity(host, opened, listener) };
}

const loadTrace = async (host: HTMLElement, wanted: string): Promise<Trace> =>
  (await import('./trace.js')).traceOf(host, wanted);

/** What the learner chose before, or what the site begins with; a page in a translation was chosen by its address. */
function startLanguage(outline: ModuleOutline, site: Site | undefined, kept: string | undefined): string {
  const offered = offeredLanguages(outline, site);
  if (outline.translation) return outline.language;
  if (kept !== undefined && offered.includes(kept)) return kept;
  return (site?.languages && offered[0]) ?? outline.language;
}

/** The first of these languages, and then of the site's, that the player has words in. */
export const wordsLanguage = (wanted: readonly (string | undefined)[], site: Site | undefined): string =>
  [...wanted, ...(site?.languages ?? [])].find(each => each !== undefined && hasWords(each)) ?? 'en';

/** The pass mark of the site takes the place of the module's, where the module has a score at all. */
export function withSite(outline: ModuleOutline, site: Site | undefined): ModuleOutline {
  const { policy } = outline;
  return policy.score === 'none' || site?.mastery === undefined
    ? outline
    : { ...outline, policy: { ...policy, mastery: site.mastery } };
}

/** A site that cannot be read costs its phone lines, not the module; the page is told why. */
async function siteOf({ site, host, listener }: OpenOptions): Promise<Site | undefined> {
  if (!site) return undefined;
  try {
    return await fetchSite(urlOf('site', site, host));
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    listener.failed(error.code, error.message);
    return undefined;
  }
}

function urlOf(attribute: string, value: string | undefined, host: HTMLElement): URL {
  if (!value) throw new ContentError('missing', `the attribute ${attribute} is missing`);
  let url: URL;
  try {
    url = new URL(value, host.baseURI);
  } catch (cause) {
    throw new ContentError('invalid', `${attribute} is not a URL: ${value}`, { cause });
  }
  if (!['http:', 'https:'].includes(url.protocol))
    throw new ContentError('invalid', `${attribute} must be an http or https URL, not ${url.protocol}`);
  return url;
}
