import { wordingOf } from '../wording.js';
import type { BuiltMessages } from './built-messages.js';

// Modern Standard Arabic. No native reader has reviewed these words yet.
const { isolate } = wordingOf('ar', 'rtl');

export const ar: BuiltMessages = {
  needsScript: `للإجابة هنا، يُرجى تفعيل ${isolate('JavaScript')} في هذا المتصفح.`,
  key: {
    title: module => `الإجابات: ${isolate(module)}`,
    about: {
      patient: 'تتحقق هذه الأسئلة مما إذا كانت الدروس قد شرحت جيدًا. وليست اختبارًا للقارئ.',
      staff: 'للمدرّسين: يُرجى عدم توزيع هذه الصفحة قبل إتمام الوحدة.',
    },
    explanation: 'الشرح:',
    hints: 'التلميحات:',
  },
};
