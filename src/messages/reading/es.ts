import { numbersOf } from './numbers.js';
import type { ReadingMessages } from './reading-messages.js';

export const es: ReadingMessages = {
  ...numbersOf('es'),
  title: 'Ayuda para leer',
  size: 'Tamaño del texto',
  leading: 'Espacio entre líneas',
  leadings: ['Normal', 'Amplio', 'Más amplio'],
  face: 'Letra',
  faces: { page: 'Como en esta página', legible: 'Hecha para leer con facilidad' },
  theme: 'Colores',
  themes: { page: 'Como en esta página', light: 'Claro', dark: 'Oscuro', contrast: 'Alto contraste' },
  reset: 'Volver a lo de antes',
  kept: 'Lo que elija se guarda solo en este dispositivo.',
  keptInTab: 'Lo que elija se guarda hasta que cierre esta pestaña.',
  close: 'Cerrar',
  short: 'Mostrar la versión corta',
  shortIsOn: 'Esta es la versión corta de la lección.',
  whole: 'Mostrar la lección entera',
  aloud: {
    title: 'Escuchar',
    start: 'Leerme esta página',
    noVoice: 'Este dispositivo no tiene una voz propia para este idioma, así que no puede leerle la página.',
    bar: 'Lectura en voz alta',
    play: 'Seguir',
    pause: 'Pausa',
    stop: 'Parar',
    next: 'Frase siguiente',
    previous: 'Frase anterior',
    rate: 'Velocidad',
  },
};
