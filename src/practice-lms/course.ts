import type { StandardName } from './standards.js';

/** The course as the practice LMS's list has it. */
export interface Course {
  readonly id: string;
  readonly title: string;
  /** URLs of the launch pages, one a standard. */
  readonly launch: Readonly<Partial<Record<StandardName, string>>>;
  /** Pass mark from the manifest, 0–1. */
  readonly mastery?: number;
}
