/** Verbs that tell a reader what to do; a step to take begins with one. */
export const actionVerbs: ReadonlySet<string> = new Set(
  `agree ask begin bring call check choose clean close compare copy count describe discuss document draw explain find follow get give
  go help invite keep learn let listen look make mark name note notice offer open phone pick plan practice practise print
  put read record repeat review say set share show sit speak start stop take talk teach tell think try use visit walk
  wash watch write`.split(/\s+/),
);

/** Verbs of what somebody can be seen to do; an objective begins with one. */
export const measurableVerbs: ReadonlySet<string> = new Set(
  `analyse analyze apply arrange assess calculate categorise categorize choose classify compare complete contrast decide
  define demonstrate describe differentiate discuss distinguish draw evaluate explain find give identify interpret label
  list locate match name order outline place plan predict prepare put recall recognise recognize rephrase restate say
  select sequence show sort state summarise summarize tell translate use write`.split(/\s+/),
);

/** Nobody can see whether these were reached. */
export const vagueVerbs: ReadonlySet<string> = new Set(
  'appreciate be become believe comprehend feel grasp know learn realise realize understand'.split(' '),
);
