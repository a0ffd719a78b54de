// Modern Standard Arabic. No native reader has reviewed these words yet.
import { numbersOf } from './numbers.js';
import type { ReadingMessages } from './reading-messages.js';

export const ar: ReadingMessages = {
  ...numbersOf('ar'),
  title: 'مساعدة على القراءة',
  size: 'حجم النص',
  leading: 'المسافة بين السطور',
  leadings: ['عادية', 'واسعة', 'أوسع'],
  face: 'الخط',
  faces: { page: 'كما في هذه الصفحة', legible: 'خط سهل القراءة' },
  theme: 'الألوان',
  themes: { page: 'كما في هذه الصفحة', light: 'فاتحة', dark: 'داكنة', contrast: 'تباين عالٍ' },
  reset: 'إعادة كل شيء كما كان',
  kept: 'تُحفظ اختياراتك على هذا الجهاز فقط.',
  keptInTab: 'تُحفظ اختياراتك حتى تغلق علامة التبويب هذه.',
  close: 'إغلاق',
  short: 'عرض النسخة القصيرة',
  shortIsOn: 'هذه هي النسخة القصيرة من الدرس.',
  whole: 'عرض الدرس كاملًا',
  aloud: {
    title: 'الاستماع',
    start: 'اقرأ لي هذه الصفحة',
    noVoice: 'لا يوجد في هذا الجهاز صوت خاص به لهذه اللغة، لذلك لا يمكنه قراءة الصفحة لك.',
    bar: 'القراءة بصوت عالٍ',
    play: 'متابعة',
    pause: 'إيقاف مؤقت',
    stop: 'إيقاف',
    next: 'الجملة التالية',
    previous: 'الجملة السابقة',
    rate: 'السرعة',
  },
};
