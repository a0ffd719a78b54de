/** `npm run bench -- reporting`: what the record of a learner takes, and what each standard costs. */
import { gzipSync } from 'node:zlib';
import { loadCourse } from '../../src/cli/course.js';
import { productRoot, readPlayer } from '../../src/cli/product.js';
import { kinds } from '../../src/kinds/kinds.js';
import { largestState } from '../../src/packaging/largest-state.js';
import { playerFilesFor } from '../../src/packaging/player-files.js';
import { lmss, visitCost } from '../reporting/costs.js';
import { LIMIT, largeState } from './large-state.js';

type Figure = (name: string, value: number | string, unit?: string) => void;

/** Standards whose adapters are built into the player. */
const adapters = ['scorm12', 'scorm2004', 'cmi5', 'xapi', 'bridge'];

export async function bench(figure: Figure): Promise<void> {
  stateSizes(figure);
  await shippedStates(figure);
  for (const [name, lms] of Object.entries(lmss)) await calls(figure, name, lms());
  await sizes(figure);
}

function stateSizes(figure: Figure): void {
  const { whole, kept, questions, texts } = largeState();
  figure(
    'state of 300 choice-like and 30 text questions, each answered twice, uncut',
    whole.length,
    'characters',
  );
  figure('the same as a SCORM 1.2 LMS keeps it', kept.code.length, `of ${LIMIT} characters`);
  figure('results kept in it', kept.results, `of ${questions}`);
  figure('responses kept in it', kept.responses, `of ${questions - texts}`);
  figure('texts kept in it', kept.texts, `of ${texts}`);
}

async function shippedStates(figure: Figure): Promise<void> {
  const { modules } = await loadCourse(productRoot);
  const states = modules.map(module => largestState(module, kinds));
  figure(
    `suspend_data of the largest of ${modules.length} shipped modules`,
    Math.max(...states),
    'characters',
  );
}

async function calls(figure: Figure, name: string, lms: Parameters<typeof visitCost>[0]): Promise<void> {
  const { open, openAgain, answers, violations } = await visitCost(lms);
  figure(`${name}: calls to open`, open);
  figure(`${name}: calls to open again at the end`, openAgain);
  const sets = answers.filter(({ parts }) => parts === 1).map(answer => answer.sets);
  const total = sets.reduce((sum, count) => sum + count, 0);
  figure(`${name}: Sets of an answer, on average`, (total / sets.length).toFixed(1));
  figure(`${name}: Sets of an answer, most`, Math.max(...sets));
  // A scenario's answer is told as one interaction a step.
  const inParts = answers.filter(({ parts }) => parts > 1).map(answer => answer.sets / answer.parts);
  figure(`${name}: Sets of each part of an answer in parts, most`, Math.max(...inParts).toFixed(1));
  figure(`${name}: Commits of an answer, most`, Math.max(...answers.map(({ commits }) => commits)));
  figure(`${name}: rules broken`, violations.length);
}

/** What a package of each standard ships beyond one that tells nobody. */
async function sizes(figure: Figure): Promise<void> {
  const player = await readPlayer();
  const common = new Set(playerFilesFor('none', player).keys());
  for (const name of adapters) {
    const own = [...playerFilesFor(name, player)].filter(([file]) => !common.has(file));
    const bytes = own.reduce((sum, [, content]) => sum + gzipSync(content, { level: 9 }).length, 0);
    if (own.length > 0) figure(`${name} adds to a package`, (bytes / 1000).toFixed(2), 'kB gzip');
  }
}
