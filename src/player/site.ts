import { ContentError } from '../content/content-error.js';
import type { ContactHours, Evaluation, Line, Site } from '../content/model.js';
import { themes } from '../content/theme.js';

// By hand: a schema library would be the largest part of what a page loads before its text can be used.
const lines = ['careTeam', 'afterHours', 'crisis', 'emergency'] as const;
const texts = ['neutralTitle', 'privacy'] as const;

type Json = Readonly<Record<string, unknown>>;

/** Reads `site.json` after JSON parsing; what it does not know is ignored. Throws `ContentError`. */
export function parseSite(json: unknown): Site {
  const from = object(json, 'whole');
  const site: { -readonly [Key in keyof Site]: Site[Key] } = {};
  for (const key of lines) if (from[key] !== undefined) site[key] = line(from[key], key);
  for (const key of texts) if (from[key] !== undefined) site[key] = words(from[key], key);
  const { mastery, theme, bridge, languages } = from;
  if (mastery !== undefined) {
    if (typeof mastery !== 'number' || !(mastery >= 0 && mastery <= 1))
      refuse('mastery', 'a number from 0 to 1');
    site.mastery = mastery;
  }
  if (theme !== undefined)
    site.theme = themes.find(each => each === theme) ?? refuse('theme', themes.join(', '));
  if (bridge !== undefined) {
    if (!Array.isArray(bridge)) refuse('bridge', 'a list');
    site.bridge = bridge.map(origin => words(origin, 'bridge'));
  }
  // Looked at closely where they are used, by a part of the player that other pages never load.
  if (from.contactHours !== undefined) site.contactHours = from.contactHours as ContactHours;
  if (from.evaluation !== undefined) site.evaluation = from.evaluation as Evaluation;
  if (languages !== undefined) {
    if (!Array.isArray(languages)) refuse('languages', 'a list');
    site.languages = languages.map(tag => language(tag));
  }
  return site;
}

function line(value: unknown, at: string): Line {
  const { phone, label, hours } = object(value, at);
  return {
    phone: words(phone, `${at}.phone`),
    ...(label !== undefined && { label: words(label, `${at}.label`) }),
    ...(hours !== undefined && { hours: words(hours, `${at}.hours`) }),
  };
}

function language(value: unknown): string {
  const tag = words(value, 'languages');
  return /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(tag) ? tag : refuse('languages', 'language tags');
}

function words(value: unknown, at: string): string {
  return typeof value === 'string' && value.length <= 2000 ? value : refuse(at, 'text');
}

function object(value: unknown, at: string): Json {
  return typeof value === 'object' && value !== null ? (value as Json) : refuse(at, 'an object');
}

function refuse(at: string, wanted: string): never {
  throw new ContentError('invalid', `the site configuration: ${at}: expected ${wanted}`);
}
