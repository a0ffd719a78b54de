import { wordingOf } from '../wording.js';
import type { PortalMessages } from './portal-messages.js';

// Neutral Latin American Spanish, with "usted". No native reader has reviewed these words yet.
const { count, date, number } = wordingOf('es');

export const es: PortalMessages = {
  siteName: 'Lecciones de salud',
  skip: 'Ir a la parte principal',
  pages: {
    label: 'Páginas de este sitio',
    catalog: 'Todos los módulos',
    glossary: 'Lista de palabras',
    about: 'Información y fuentes',
    privacy: 'Su privacidad',
  },
  home: 'Todos los módulos',

  catalogIntro:
    'Lea en el orden que quiera, a su propio ritmo. El lugar donde está se guarda en este dispositivo.',
  tracks: {
    patient: {
      title: 'Para pacientes y cuidadores',
      intro: 'Lecciones cortas en palabras sencillas. No hay puntaje.',
    },
    staff: {
      title: 'Para enfermería',
      intro: 'Lecciones con preguntas que cuentan, para enseñar bien a los pacientes.',
    },
  },
  lessons: n => count(n, { one: '# lección', other: '# lecciones' }),
  draft: 'Borrador: ningún profesional de la salud lo ha revisado todavía',
  reviewed: day => `Revisado el ${date(day)}`,
  showLessons: 'Mostrar las lecciones',
  goOn: 'Continuar con',
  notBegun: 'Sin empezar',
  begun: (read, total) => `${number(read)} de ${number(total)} lecciones leídas`,
  done: 'Completado',
  topics: 'Tema',
  allTopics: 'Todos los temas',
  shown: n => count(n, { one: 'Se muestra # módulo', other: 'Se muestran # módulos' }),

  search: {
    label: 'Buscar en las lecciones y en la lista de palabras',
    hint: 'Los resultados aparecen abajo mientras escribe.',
    results: 'Resultados de la búsqueda',
    found: n => count(n, { one: '# resultado', other: '# resultados' }),
    none: 'No se encontró nada. Pruebe con otra palabra o con una más corta.',
    failed: 'La búsqueda no funciona en este momento. Revise su conexión e inténtelo de nuevo.',
    term: 'Lista de palabras',
    asksFirst: 'Esta lección le pregunta primero cuánto quiere saber.',
  },

  safety:
    'Estas lecciones dan información general. No son un consejo médico y no pueden decirle nada sobre su propia salud. ' +
    'Su equipo de salud conoce su caso. Hable con ellos antes de cambiar algo. Si tiene un síntoma nuevo o que ' +
    'empeora, llámelos. En una emergencia, llame al número de emergencias de su localidad.',

  glossaryIntro: 'Palabras que se usan en las lecciones, explicadas de forma sencilla.',
  also: words => `También: ${words}`,

  about: {
    intro: 'De dónde viene cada módulo, quién lo ha revisado y con qué licencia puede usarlo.',
    software: 'Programas',
    softwareIntro: version => `Estas páginas se hicieron con Teachback ${version} (MIT). Contiene:`,
    softwareText: 'Texto completo de las licencias',
  },

  offline: {
    title: 'Sin internet',
    intro: size =>
      `Todas las lecciones, preguntas e imágenes se pueden guardar en este dispositivo (${size}).`,
    getting: 'Preparando el uso sin internet…',
    ready: 'Listo: todo lo de este sitio se abre también sin internet.',
    full: 'No hay espacio suficiente en este dispositivo para guardar las lecciones. Se abren mientras tenga internet.',
    failed:
      'No se pudieron guardar todas las lecciones. Se intentará de nuevo en su próxima visita. Se abren mientras tenga internet.',
    ask: 'Guardarlas en este dispositivo',
    newer: 'Hay una versión más nueva de este sitio. Se usará la próxima vez que venga.',
    useNow: 'Usarla ahora',
    otherTabs: 'Este sitio está abierto en otra pestaña. Ciérrela primero.',
  },
};
