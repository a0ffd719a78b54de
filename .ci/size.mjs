// Sizes of the built player, gzip, and the budgets they must keep. Follows static imports only: what a dynamic
// import brings comes after the first interaction or when it is needed.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const folder = join(dirname(fileURLToPath(import.meta.url)), '../dist/player');
if (!existsSync(join(folder, 'player.js'))) {
  console.error('There is no built player: run "npm run build" first.');
  process.exit(1);
}
const read = name => readFileSync(join(folder, name));
const gzip = name => gzipSync(read(name), { level: 9 }).length;

function staticGraph(entry, seen = new Set()) {
  if (seen.has(entry)) return seen;
  seen.add(entry);
  for (const [, path] of read(entry)
    .toString()
    .matchAll(/(?:import|from)\s*["']\.\/([^"']+\.js)["']/g))
    staticGraph(path, seen);
  return seen;
}

const chunks = readdirSync(folder).filter(name => name.endsWith('.js'));
const first = [...staticGraph('player.js')];
const withChunks = (pattern, already) => {
  const graph = new Set(already);
  for (const name of chunks) if (pattern.test(name)) staticGraph(name, graph);
  return [...graph];
};
// A package's page also connects to its LMS before it knows where to resume.
const inPackage = withChunks(/^scorm12-open-/, first);
// Built pages name these, so that they come beside the script instead of after it.
const toQuestion = withChunks(/^(questions|embedded-open)-/, first);
const lazy = chunks.filter(name => !first.includes(name));
const sum = names => names.reduce((bytes, name) => bytes + gzip(name), 0);

const figures = [
  ['player JavaScript before the first interaction', sum(first), 45],
  // Over what a page of its own may load by the adapter that must be there before it knows where to resume.
  ['the same in a SCORM 1.2 package, with its adapter', sum(inPackage), 49],
  ['player JavaScript to the first question', sum(toQuestion), 75],
  ['player styles', gzip('player.css'), 8],
  ...lazy.map(name => [`loaded when needed: ${name.replace(/-[\w-]{8}\.js$/, '')}`, gzip(name), undefined]),
];
for (const [name, bytes, budget] of figures) {
  const over = budget !== undefined && bytes > budget * 1000;
  if (over) process.exitCode = 1;
  const limit = budget === undefined ? '' : ` (budget ${budget} kB${over ? ', EXCEEDED' : ''})`;
  console.log(`${name}: ${(bytes / 1000).toFixed(1)} kB gzip${limit}`);
}
// The stand-in for an LMS must stay out of what every learner downloads.
const withScormAgain = first.filter(name =>
  /LMSInitialize[\s\S]*LMSCommit[\s\S]*lmsCommitUrl/.test(read(name).toString()),
);
if (withScormAgain.length > 0) {
  console.error(`scorm-again is in the first load: ${withScormAgain.join(', ')}`);
  process.exitCode = 1;
}
