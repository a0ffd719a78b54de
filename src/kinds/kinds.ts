import { categorisation } from './categorisation/index.js';
import { confidence } from './confidence/index.js';
import { fillIn } from './fill-in/index.js';
import { hotspot } from './hotspot/index.js';
import type { Kind } from './kind.js';
import { matching } from './matching/index.js';
import { multipleChoice } from './multiple-choice/index.js';
import { numeric } from './numeric/index.js';
import { ordering } from './ordering/index.js';
import { reflection } from './reflection/index.js';
import { scenario } from './scenario/index.js';
import { singleChoice } from './single-choice/index.js';
import { trueFalse } from './true-false/index.js';

/** Every kind of question there is, by the name that authors write. */
export const kinds: Readonly<Record<string, Kind>> = {
  'single-choice': singleChoice,
  'multiple-choice': multipleChoice,
  'true-false': trueFalse,
  categorisation,
  matching,
  ordering,
  'fill-in': fillIn,
  numeric,
  scenario,
  hotspot,
  confidence,
  reflection,
};
