import type { Severity } from '../content/diagnostic.js';
import type { CourseData } from './data/course-data.js';
import type { CourseView } from './course-view.js';
import type { Spot } from './prose/block.js';

/** Notes a finding; its severity is the measure's own where none is given. */
export type Finding = (spot: Spot, message: string, severity?: Severity) => void;

/** A rule with a threshold over the words, the questions or the claims of a course. */
export interface Measure {
  /** L and two digits; what authors set aside and what `course.yaml` sets the level of. */
  readonly id: `L${number}`;
  /** Kebab-case; stands behind the id in the codes of its findings. */
  readonly name: string;
  /** Severity of findings that name none. */
  readonly level: Severity;
  /** What is measured and the limits, for people. */
  readonly limit: string;
  /** True where it holds for English only; modules of other languages are then left out. */
  readonly english: boolean;
  /** The part of the course data without which it cannot be applied. */
  readonly needs?: keyof CourseData;
  /** What holds for each module by itself: it is given one module at a time. */
  check?(course: CourseView, report: Finding): void;
  /** What sets modules beside each other, or looks at the data of the course: it is given all modules, once. */
  across?(course: CourseView, report: Finding): void;
}
