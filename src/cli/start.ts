import { pathToFileURL } from 'node:url';
import { run } from './commands/start.js';

// `npm start` runs this file; the command line runs the same command by its name.
if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  process.exitCode = await run(process.argv.slice(2));
