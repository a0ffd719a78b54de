import * as v from 'valibot';
import type { QuestionBase } from '../../content/model.js';
import type { TextSchema } from '../kind.js';
import { across, checked } from '../common/across.js';
import { commonFields } from '../common/fields.js';

export interface Numeric extends QuestionBase {
  readonly kind: 'numeric';
  /** The number, or the range (ends included) that it may lie in. */
  readonly key: number | { readonly min: number; readonly max: number };
  /** How far from the number an answer may lie, on either side and ends included; not with a range. */
  readonly tolerance?: number;
  /** What is counted, such as "days"; shown beside the box. */
  readonly unit?: string;
  /** Other units that an answer may be written in: a number in one of them × its factor is the number in `unit`. */
  readonly units?: readonly Unit[];
}

export interface Unit {
  readonly unit: string;
  readonly factor: number;
}

const number = v.pipe(v.number(), v.finite('Write a finite number.'));
const above0 = v.pipe(number, v.gtValue(0, 'Write a number above 0.'));
const unit = v.pipe(v.string(), v.regex(/\S/, 'Name the unit, or leave it out.'));

export const schema = (text: TextSchema): v.GenericSchema<unknown, Numeric> =>
  checked<Numeric>(
    v.strictObject({
      ...commonFields('numeric', text),
      key: v.union(
        [number, v.strictObject({ min: number, max: number })],
        'Write a number, such as 7, or a range, such as {min: 5, max: 10}.',
      ),
      tolerance: v.exactOptional(above0),
      unit: v.exactOptional(unit),
      units: v.exactOptional(v.array(v.strictObject({ unit, factor: above0 }))),
    }),
    across<Numeric>(['key'], ({ key }) =>
      typeof key === 'number' || key.min <= key.max
        ? []
        : [[['key'], 'Write the smaller number as min and the larger one as max.']],
    ),
    across<Numeric>(['key', 'tolerance'], ({ key, tolerance }) =>
      tolerance !== undefined && typeof key !== 'number'
        ? [
            [
              ['tolerance'],
              'A range has its tolerance already: write one number as the key, or leave this out.',
            ],
          ]
        : [],
    ),
    across<Numeric>(['unit', 'units'], question => {
      if (!question.units) return [];
      if (question.unit === undefined) return [[['units'], 'Name the unit of the key as unit as well.']];
      const all = unitsOf(question).map(({ unit }) => unit.toLowerCase());
      return question.units.flatMap(({ unit }, index) =>
        all.indexOf(unit.toLowerCase()) <= index
          ? [[['units', index, 'unit'], `"${unit}" stands here already: name it once.`] as const]
          : [],
      );
    }),
  );

/** The numbers that match, ends included: the key as a range, or the key − tolerance to the key + tolerance. */
export const range = ({ key, tolerance = 0 }: Numeric): { readonly min: number; readonly max: number } =>
  typeof key === 'number' ? { min: neat(key - tolerance), max: neat(key + tolerance) } : key;

/** Every unit that an answer may be written in, that of the key first. */
export const unitsOf = ({ unit, units = [] }: Numeric): readonly Unit[] =>
  unit === undefined ? [] : [{ unit, factor: 1 }, ...units];

/** Without the last digits, which binary arithmetic gets wrong: 0.7 + 0.1 is 0.8. */
export const neat = (value: number): number => Number(value.toPrecision(12));
