#!/usr/bin/env node
/** A command of the tool; `run` gets what stands after its name and gives the exit code. */
export interface Command {
  readonly summary: string;
  /** How it is called, from "Usage:" on. */
  readonly usage: string;
  run(args: string[]): Promise<number>;
}

const commands: Readonly<Record<string, () => Promise<Command>>> = {
  new: () => import('./commands/new.js'),
  check: () => import('./commands/check.js'),
  ledger: () => import('./commands/ledger.js'),
  translate: () => import('./commands/translate.js'),
  dev: () => import('./commands/dev.js'),
  build: () => import('./commands/build.js'),
  package: () => import('./commands/package.js'),
  review: () => import('./commands/review.js'),
  answers: () => import('./commands/answers.js'),
  print: () => import('./commands/print.js'),
  'course-runs': () => import('./commands/course-runs.js'),
  schema: () => import('./commands/schema.js'),
  snippet: () => import('./commands/snippet.js'),
  preflight: () => import('./commands/preflight.js'),
  import: () => import('./commands/import.js'),
  export: () => import('./commands/export.js'),
  start: () => import('./commands/start.js'),
};

/** Exit codes: 0 all is well, 1 mistakes were found, 2 the tool was used wrongly. */
async function main([name, ...args]: string[]): Promise<number> {
  const asksHelp = name === 'help' || isHelp(name);
  if (name === undefined || (asksHelp && args.length === 0)) {
    console.log(await help());
    return name === undefined ? 2 : 0;
  }
  if (asksHelp) return main([args[0]!, '--help']);
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!load) {
    console.error(`There is no command "${name}".\n\n${await help()}`);
    return 2;
  }
  const command = await load();
  if (args.some(isHelp)) {
    console.log(`${command.summary}.\n\n${command.usage}`);
    return 0;
  }
  try {
    return await command.run(args);
  } catch (error) {
    if (!isWrongUse(error)) throw error;
    console.error(`${error.message}\n${command.usage}`);
    return 2;
  }
}

const isHelp = (word: string | undefined): boolean => word === '--help' || word === '-h';

async function help(): Promise<string> {
  const width = Math.max(...Object.keys(commands).map(name => name.length));
  const lines = await Promise.all(
    Object.entries(commands).map(
      async ([name, load]) => `  ${name.padEnd(width)}  ${(await load()).summary}`,
    ),
  );
  return ['Usage: teachback <command> [options]', '       teachback <command> --help', '', ...lines].join(
    '\n',
  );
}

/** `parseArgs` throws these for options that do not exist or lack a value. */
function isWrongUse(error: unknown): error is Error {
  return error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}

process.exitCode = await main(process.argv.slice(2));
