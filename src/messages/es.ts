import type { Messages } from './messages.js';
import { wordingOf } from './wording.js';

// Neutral Latin American Spanish, with "usted". No native reader has reviewed these words yet.
const { count, date, isolate, number } = wordingOf('es');

export const es: Messages = {
  language: 'es',
  direction: 'ltr',
  wordsNote: 'Un lector nativo todavía no ha revisado las palabras en español de este reproductor.',
  languageChoice: 'Idioma',
  languageChanged: name => `La página ahora está en ${isolate(name)}.`,
  languageFailed: 'No pudimos abrir la página en ese idioma. Revise su conexión e inténtelo de nuevo.',
  translationUnreviewed: 'Nadie ha revisado todavía esta traducción.',
  translationStale: 'El texto original cambió después de hacerse esta traducción.',

  safety:
    'Este módulo da información general. No es un consejo médico y no puede decirle nada sobre su propia salud. ' +
    'Su equipo de salud conoce su caso. Hable con ellos antes de cambiar algo. Si tiene un síntoma nuevo o que ' +
    'empeora, llámelos. En una emergencia, llame al número de emergencias de su localidad.',
  unreviewed: 'Borrador. Ningún profesional de la salud ha revisado todavía este contenido.',
  reviewed: (role, day, next) =>
    `Revisado por: ${isolate(role)}, ${date(day)}. Próxima revisión: ${date(next)}.`,

  lessonOf: (n, total) => `Lección ${number(n)} de ${number(total)}`,
  minutes: n => count(n, { one: 'Alrededor de # minuto', other: 'Alrededor de # minutos' }),
  lessons: 'Lecciones',
  nextLesson: 'Lección siguiente',
  previousLesson: 'Lección anterior',
  read: 'Leída',
  notYetRead: 'Sin leer',

  questionsTitle: '¿Lo explicamos bien?',
  quizIntro: {
    patient:
      'Estas preguntas nos ayudan a ver si lo explicamos bien. No hay puntaje. Puede omitir cualquiera de ellas.',
    staff: 'Responda cada pregunta. Puede intentarlo todas las veces que quiera.',
  },
  quizIntroTries: n =>
    count(n, { one: 'Tiene # intento para cada pregunta.', other: 'Tiene # intentos para cada pregunta.' }),
  notAnswered: 'No respondió esta pregunta.',
  triesLeft: n => count(n, { one: '# intento más', other: '# intentos más' }),
  otherwise: 'Dicho de otro modo',
  optIn: {
    ask: '¿Cuánto quiere saber en este momento?',
    why:
      'Algunas personas quieren leer esta página ahora. Otras quieren esperar o dejarla de lado. Cualquier decisión ' +
      'está bien, y puede cambiarla cuando quiera. Nadie se entera de lo que usted elige.',
    show: 'Mostrar esta página',
    hide: 'Ocultar esta página de nuevo',
    notNow: 'Ahora no: continuar',
  },
  inlineQuestion: { patient: 'Una pregunta, si lo desea', staff: 'Compruebe si quedó claro' },
  questionOf: (n, total) => `Pregunta ${number(n)} de ${number(total)}`,
  check: 'Comprobar',
  oneMoment: 'Un momento…',
  tryAgain: 'Intentar de nuevo',
  hint: 'Mostrar una pista',
  nextQuestion: 'Pregunta siguiente',
  skip: 'Omitir esta pregunta',
  skipLast: 'Omitir y terminar las preguntas',
  toResult: 'Terminar las preguntas',
  showExplanation: 'Mostrar la explicación',
  answerFirst: 'Primero elija o escriba una respuesta.',
  match: { patient: 'Coincide con lo que queríamos explicar.', staff: 'Coincide.' },
  partial: {
    patient: 'Una parte coincide con lo que queríamos explicar.',
    staff: 'Coincide en parte. Repase esto.',
  },
  mismatch: { patient: 'Esto es lo que queríamos explicar.', staff: 'Repase esto.' },
  yourAnswer: 'Su respuesta',
  hoped: 'Lo que queríamos explicar',
  readAgain: 'Leer esto de nuevo',

  allLessons: 'Todas las lecciones',
  here: 'Usted está aquí',
  lessonsRead: (n, total) =>
    count(total, {
      one: `${number(n)} de # lección leída`,
      other: `${number(n)} de # lecciones leídas`,
    }),
  lessonSteps: 'Lección siguiente y anterior',
  finish: 'Terminar esta parte',
  opensLater: 'Se abre cuando haya leído las lecciones anteriores',
  previousQuestion: 'Pregunta anterior',
  blocks: {
    step: 'Un paso que puede dar',
    unknown: 'Lo que todavía nadie sabe',
    summary: 'En resumen',
    example: 'Un ejemplo',
  },
  terms: 'Palabras explicadas',
  backToLesson: 'Volver a la lección',
  loading: 'Abriendo la lección…',

  helpLines: 'A quién llamar',
  careTeam: 'Su equipo de salud',
  afterHours: 'Fuera de horario',
  crisis: 'Línea de crisis',
  emergency: 'Emergencias',
  aboutHours: 'Horas de formación y declaraciones',
  aboutModule: 'Fuentes e información sobre este módulo',
  pictures: 'Imágenes',
  sources: 'Fuentes',
  licence: name => `Texto y preguntas: ${isolate(name)}.`,
  version: content => `Versión del contenido: ${isolate(content)}.`,
  privacy: 'Su privacidad',

  quizEnd: {
    patient: 'Llegó al final de estas preguntas.',
    staff: 'Llegó al final de estas preguntas.',
  },
  moduleEnd: {
    patient: 'Llegó al final de esta parte.',
    staff: 'Llegó al final de este módulo.',
  },
  nothingToGoOver: {
    patient: 'Las respuestas que dio coinciden con lo que queríamos explicar.',
    staff: 'No hay nada que repasar en las respuestas que dio.',
  },
  goOver: { patient: 'Para repasar con su equipo de salud', staff: 'Qué repasar' },
  goOverWhy: {
    patient: 'Quizás no explicamos bien estos puntos. Puede preguntarle a su equipo de salud.',
    staff: 'Lea estas partes de nuevo y vuelva a responder las preguntas.',
  },
  skipped: {
    patient: n =>
      count(n, {
        one: 'Omitió # pregunta. No hay problema.',
        other: 'Omitió # preguntas. No hay problema.',
      }),
    staff: n =>
      count(n, {
        one: 'Falta responder # pregunta.',
        other: 'Falta responder # preguntas.',
      }),
  },
  yourWords: 'Con sus propias palabras',
  steps: 'Pasos que puede dar',
  print: 'Imprimir esta página',
  copy: 'Copiar esto como texto',
  copied: 'Copiado. Ya puede pegarlo.',
  copyByHand: 'Seleccione este texto y cópielo.',
  sheetStays: 'Esta página se queda en este dispositivo. Usted decide quién la ve.',
  objectives: { title: 'Sus objetivos', met: 'Logrado.', notYet: 'Todavía no logrado.' },
  score: points => `Puntaje: ${number(points)} de ${number(100)}.`,
  passMark: points => `Para aprobar se necesitan ${number(points)}.`,
  passed: 'Aprobado.',
  notYetPassed: 'Todavía no aprobado.',
  notAllAnswered:
    'Algunas preguntas todavía no tienen respuesta. El resultado cuenta cuando todas estén respondidas.',
  attempts: {
    now: (n, limit) => `Vuelta ${number(n)}${limit === undefined ? '' : ` de ${number(limit)}`}.`,
    counts: {
      first: 'Cuenta su primera vuelta.',
      best: 'Cuenta su mejor vuelta.',
      last: 'Cuenta la última vuelta que terminó.',
    },
    noneLeft: 'No quedan más vueltas. Todavía puede leer todo otra vez.',
    again: 'Responder las preguntas otra vez',
  },

  startAgain: 'Empezar de nuevo',
  startAgainAsk: 'Esto borra su lugar y sus respuestas en este módulo. No podrá recuperarlos.',
  startAgainYes: 'Borrar y empezar de nuevo',
  startAgainNo: 'Conservarlos',
  unclear: 'Alguien usó este módulo aquí antes. ¿Son suyas esas respuestas?',
  unclearYes: 'Sí, son mías',
  unclearNo: 'No, empezar de cero',
  elsewhere:
    'Este módulo está abierto en otra pestaña. Para guardar sus respuestas en un solo lugar, use una pestaña a la vez.',
  continueHere: 'Continuar aquí',
  understood: 'Entendido',
  questionsChanged: n =>
    count(n, {
      one: '# pregunta cambió desde su última visita. Se le pregunta de nuevo.',
      other: '# preguntas cambiaron desde su última visita. Se le preguntan de nuevo.',
    }),
  lookingBack: 'Está mirando hacia atrás. Nada cambia en su registro.',
  mayLeave: 'Ya puede volver a su lista de cursos.',
  leave: 'Guardar y cerrar',
  saving: 'Guardando…',
  leaveAnyway: 'Cerrar de todos modos',
  mayClose: 'Puede cerrar esta ventana.',
  sentLater: 'Se enviará cuando vuelva a abrir este módulo aquí.',
  notSaved: 'Su avance no se ha guardado.',

  sync: {
    sent: 'Su avance está registrado.',
    unkept:
      'Este navegador no guarda una copia de su avance. La próxima vez solo estará lo que se registró en otro lugar.',
    kept: 'Su avance está guardado en este dispositivo. Todavía no está en el sistema de registro.',
    unrecorded: 'Su avance no se está registrando. De todos modos puede leer todo aquí.',
    local: 'Su avance está guardado en este dispositivo.',
    lost: 'Su avance no se puede guardar en este dispositivo. Se pierde al cerrar esta página.',
    elsewhere: 'Este módulo está abierto en otra pestaña. Desde aquí no se registra nada.',
  },
  contentMissing:
    'No podemos mostrar este módulo en este momento y no se está registrando nada. Ciérrelo e inténtelo más tarde.',
  failed:
    'No podemos mostrar este módulo en este momento. Inténtelo más tarde o pida una copia a su equipo de salud.',
  failedButReadable:
    'Puede leer esta página. Las preguntas y su lugar en el módulo no funcionan en este momento.',
  lessonFailed: 'No pudimos abrir esta lección. Revise su conexión.',

  true: 'Verdadero',
  false: 'Falso',
  answerHere: 'Su respuesta',
  blank: 'espacio en blanco',
  choose: 'Elija…',
  chooseAllFirst: 'Primero elija una opción para cada línea.',
  numberFirst: 'Primero escriba un número, por ejemplo 7 o 2,5.',
  moveUp: 'Subir',
  moveDown: 'Bajar',
  moved: (item, place, total) => `${isolate(item)}: ahora en el lugar ${number(place)} de ${number(total)}.`,
  comparePoints: 'Mostrar puntos para comparar',
  pointsTitle: 'Puntos para comparar',
  whyTitle: 'Más sobre cada opción',
  checked: 'Comprobado',
  noMoreHints: 'No hay más pistas',
  number,
  numberRange: (min, max) => `de ${min} a ${max}`,
  whatFollows: 'Lo que sucede después',
  chooseAgain: 'Puede elegir otra vez.',
};
