import type { CourseDraft, ModuleDraft } from './draft.js';
import { GLOSSARY_FILE } from './glossary.js';

/** Everything that a module and its translations are made from, to remember what was made of it (`rememberAll`). */
export function moduleInputs(
  { files, quizzes }: CourseDraft,
  { file, directory, lessons }: ModuleDraft,
): readonly [object, ...unknown[]] {
  return [
    files.get(file)!,
    ...[...files].filter(([path]) => path.startsWith(`${directory}/`)).flat(),
    ...lessons.map(({ front }) => quizzes.get(front.quiz ?? '')),
    files.get(GLOSSARY_FILE),
  ];
}
