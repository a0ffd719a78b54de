import { wordingOf } from '../wording.js';
import type { LaterMessages } from './messages.js';

const { date, count } = wordingOf('es');

export const es: LaterMessages = {
  before: {
    title: 'Antes de empezar',
    lead: 'Lea esta información sobre la actividad. Después, pase a la primera lección.',
    provider: 'Proveedor',
    statement: 'Declaración de aprobación',
    hours: 'Horas de formación',
    expires: 'Se otorgan horas hasta el',
    criteria: 'Qué se necesita para completarla',
    relationships: 'Relaciones financieras',
    commercialSupport: 'Apoyo comercial',
    jointProviders: 'Proveedores conjuntos',
    outcomes: 'Resultados de aprendizaje',
    go: 'Pasar a las lecciones',
  },
  expired: day =>
    `Las horas de formación de esta actividad terminaron el ${day}. Todavía puede hacerla; no hay certificado.`,
  contactHours: hours => count(hours, { one: '# hora de formación', other: '# horas de formación' }),
  day: date,
  certificate: {
    title: 'Certificado de finalización',
    given: 'Se certifica que',
    completed: 'ha completado',
    onDay: 'Fecha de finalización',
    printedOnDay: 'Fecha de este certificado (el sistema de registro tiene el día de finalización)',
    print: 'Imprimir el certificado',
    notYet: 'Recibirá un certificado cuando haya cumplido lo que se necesita para completar la actividad:',
    evaluateFirst: 'Su certificado estará listo cuando haya enviado la evaluación de arriba.',
    noName:
      'Ha cumplido lo que se necesita para completar la actividad. El sistema de registro no dio su nombre a esta página, así que ' +
      'aquí no se puede hacer un certificado. Pídaselo al proveedor.',
    course: 'El certificado es de todo el curso. Completado, hasta donde sabe esta página:',
    courseUnknown:
      'Cada módulo se registra por separado. Abra otra vez en este dispositivo los módulos que ya completó, para que ' +
      'cuenten aquí.',
    courseHidden:
      'El certificado es de todo el curso. Esta página no puede saber si completó los otros módulos, porque en este ' +
      'dispositivo no se puede guardar nada. Pida su certificado al proveedor.',
    done: 'completado',
    notKnown: 'no se sabe aquí',
  },
  evaluation: {
    title: 'Su evaluación',
    lead: {
      record: 'Sus respuestas van al sistema de registro. No cuentan para ningún puntaje.',
      print: 'Sus respuestas se quedan aquí. Imprímalas para entregarlas.',
    },
    required: 'Su certificado necesita esta evaluación.',
    send: 'Enviar mi evaluación',
    print: 'Imprimir mi evaluación',
    thanks: 'Gracias. Su evaluación se ha entregado.',
    empty: 'Responda al menos una pregunta y después envíe su evaluación.',
    scale: ['Muy en desacuerdo', 'En desacuerdo', 'Ni una cosa ni la otra', 'De acuerdo', 'Muy de acuerdo'],
    items: {
      outcomes: 'Puedo hacer lo que dicen los resultados de aprendizaje.',
      relevance: 'Lo que aprendí es útil para mi trabajo.',
      balance: 'El contenido fue equilibrado y sin promoción.',
      change: '¿Qué hará de otra manera en su trabajo?',
      comments: '¿Qué más quiere decirnos?',
    },
  },
  comeBack: {
    title: '¿Volver a esto más adelante?',
    offer:
      'Si quiere, esta página puede guardar una lista de las preguntas que quizá desee volver a ver: en un día, en una semana y en ' +
      'un mes. Se guarda solo en este dispositivo. No se le dice a nadie y nadie le manda recordatorios.',
    yes: 'Guardar esta lista',
    kept: days =>
      `Su lista está guardada en este dispositivo. La verá cuando abra este módulo a partir de: ${days.join('; ')}.`,
    forget: 'Olvidar mi lista',
    forgotten: 'Su lista se ha borrado.',
    due: n =>
      count(n, {
        one: 'Quería volver a # pregunta. No hay prisa.',
        other: 'Quería volver a # preguntas. No hay prisa.',
      }),
    open: 'Mostrar',
    notNow: 'Ahora no',
  },
};
