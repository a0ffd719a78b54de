import * as v from 'valibot';
import { idSchema } from '../../content/id.js';
import type { PictureQuestion } from '../../content/model.js';
import { across, checked, duplicates, wrongKeys, type Finding } from '../common/across.js';
import { commonFields, words } from '../common/fields.js';
import { entries, type Option } from '../common/options.js';
import type { TextSchema } from '../kind.js';

/** A named part of the picture. Measures are percent of the picture, from its left and its top. */
export interface Place extends Option {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Hotspot extends PictureQuestion {
  readonly kind: 'hotspot';
  /** What the picture shows, for people who cannot see it. */
  readonly alt: string;
  readonly places: readonly Place[];
  /** Id of the place we hope for; a list where several may be chosen. */
  readonly key: string | readonly string[];
}

const percent = v.pipe(
  v.number(),
  v.check(value => value >= 0 && value <= 100, 'Measure in percent, 0 to 100.'),
);
const pixels = v.exactOptional(v.pipe(v.number(), v.safeInteger(), v.minValue(1)));

export const schema = (text: TextSchema): v.GenericSchema<unknown, Hotspot> =>
  checked<Hotspot>(
    v.strictObject({
      ...commonFields('hotspot', text),
      picture: v.pipe(
        v.string(),
        v.regex(/^media\/[^\\?#\s:]{1,200}$/, 'Name a picture of the module, such as media/bed.svg.'),
      ),
      width: pixels,
      height: pixels,
      alt: v.pipe(v.string(), v.regex(/\S/, 'Say what the picture shows, for people who cannot see it.')),
      places: entries(text, {
        feedback: v.exactOptional(words(text)),
        x: percent,
        y: percent,
        width: percent,
        height: percent,
      }),
      key: v.union(
        [idSchema, v.pipe(v.array(idSchema), v.minLength(1))],
        'Write the id of a place, or a list of ids where several may be chosen.',
      ),
    }),
    across<Hotspot>(['places'], ({ places }) => [
      ...duplicates('places', places),
      ...places.flatMap(misplaced),
    ]),
    across<Hotspot>(['places', 'key'], ({ places, key }) => wrongKeys(key, places)),
  );

/** A place that sticks out of the picture, or that lies over one before it: a tap would mean both. */
function misplaced(place: Place, index: number, all: readonly Place[]): readonly Finding[] {
  const at = (field: string, message: string): Finding => [['places', index, field], message];
  const outside = 'The place ends outside the picture: make it smaller.';
  if (place.x + place.width > 100) return [at('width', outside)];
  if (place.y + place.height > 100) return [at('height', outside)];
  const under = all.slice(0, index).find(other => overlap(place, other));
  return under ? [at('x', `The place lies over "${under.id}": move one.`)] : [];
}

const overlap = (a: Place, b: Place): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** The ids of the key as a list. */
export const keysOf = ({ key }: Hotspot): readonly string[] => [key].flat();
