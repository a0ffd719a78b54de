import type { BuiltMessages } from './built-messages.js';

// Neutral Latin American Spanish, with "usted". No native reader has reviewed these words yet.
export const es: BuiltMessages = {
  needsScript: 'Para responder aquí, active JavaScript en este navegador.',
  key: {
    title: module => `Respuestas: ${module}`,
    about: {
      patient: 'Estas preguntas comprueban si las lecciones explicaron bien. No ponen a prueba a quien lee.',
      staff: 'Para docentes: no reparta esta hoja antes de que se haya hecho el módulo.',
    },
    explanation: 'Explicación:',
    hints: 'Pistas:',
  },
};
