/** The package declares a default export for this path that does not exist. */
declare module 'scorm-again/scorm12/min' {
  export { Scorm12API } from 'scorm-again';
}
