import { wordingOf } from '../wording.js';
import type { PrivacyMessages } from './privacy-messages.js';

// Neutral Latin American Spanish, with "usted". No native reader has reviewed these words yet.
const { count, date } = wordingOf('es');

export const es: PrivacyMessages = {
  promise: [
    'Estas páginas no piden nada a nadie más: ninguna otra empresa se entera de que usted estuvo aquí.',
    'Sus propias palabras, y lo que lee en páginas delicadas, nunca salen de este dispositivo.',
    'En este dispositivo no se guarda ningún nombre.',
  ],
  keptTitle: 'Qué se puede guardar en este dispositivo',
  kinds: {
    progress: 'El lugar donde está y sus respuestas',
    record: 'El registro de un módulo, como lo guardaría un sistema de aprendizaje',
    launch: 'Un pase para que esta pestaña hable con su sistema de aprendizaje',
    number: 'Un número al azar, para que lo guardado no muestre quién es usted',
    settings: 'Sus ajustes',
    review: 'Preguntas para repasar',
    offline: 'Lecciones para usar sin internet',
    other: 'Otras marcas pequeñas, como qué pestaña está en uso',
  },
  howLong: {
    progress:
      'En este navegador, 400 días después de su última visita, o 30 días si un sistema de aprendizaje también los registra.',
    record: 'En este navegador, 400 días después de su última visita.',
    launch: 'En esta pestaña, hasta que usted la cierre.',
    number: 'En este navegador, hasta que usted lo borre.',
    settings: 'En este navegador, hasta que usted los borre.',
    review: 'En este navegador, 400 días como máximo.',
    offline: 'En este navegador, hasta que usted las borre.',
    other: 'En este navegador, hasta que usted cierre la pestaña o las borre.',
  },
  sharedDevice:
    'En un dispositivo preparado para varias personas, el lugar donde está, sus respuestas y sus ajustes se guardan ' +
    'solo en la pestaña y se van con ella.',
  nowTitle: 'Qué está guardado aquí ahora',
  nothing: 'Ahora no hay nada guardado aquí.',
  looking: 'Buscando…',
  count: n => count(n, { one: '# elemento', other: '# elementos' }),
  onDevice: 'en este dispositivo',
  inTab: 'en esta pestaña',
  around: 'en la página de su sistema de aprendizaje que rodea a esta',
  unreached:
    'La página de su sistema de aprendizaje que rodea a esta quizá guarde también el lugar donde está y sus respuestas. ' +
    'Eso no se puede borrar desde aquí: borre en su navegador los datos de ese sitio.',
  until: day => `a más tardar hasta el ${date(day)}`,
  erase: 'Borrar todo',
  ask: 'Esto borra de este dispositivo el lugar donde está, sus respuestas y sus ajustes en todos los módulos de este sitio. No podrá recuperarlos.',
  yes: 'Borrar',
  no: 'Conservar',
  erasing: 'Borrando…',
  erased:
    'Todo lo que estaba guardado aquí se borró. No se guarda nada más hasta que vuelva a cargar una página.',
  elsewhere:
    'Esto no borra lo que se envió a un sistema de aprendizaje o al dueño de este sitio. Pregúnteles a ellos.',
  notErased: 'Una parte no se pudo borrar. Cierre las otras pestañas de este sitio e inténtelo de nuevo.',
  again: 'Volver a cargar esta página',
};
