import { wordingOf } from '../wording.js';
import type { PortalMessages } from './portal-messages.js';

// Modern Standard Arabic. No native reader has reviewed these words yet.
const { count, date, isolate, number } = wordingOf('ar', 'rtl');

export const ar: PortalMessages = {
  siteName: 'دروس صحية',
  skip: 'انتقل إلى الجزء الرئيسي',
  pages: {
    label: 'صفحات هذا الموقع',
    catalog: 'كل الوحدات',
    glossary: 'قائمة الكلمات',
    about: 'معلومات ومصادر',
    privacy: 'خصوصيتك',
  },
  home: 'كل الوحدات',

  catalogIntro: 'اقرأ بأي ترتيب وبالسرعة التي تناسبك. يُحفظ مكانك على هذا الجهاز.',
  tracks: {
    patient: { title: 'للمرضى ومقدمي الرعاية', intro: 'دروس قصيرة بكلمات بسيطة. لا توجد درجات.' },
    staff: { title: 'للممرضين والممرضات', intro: 'دروس بأسئلة تُحتسب، لتعليم المرضى جيدًا.' },
  },
  lessons: n => count(n, { one: 'درس واحد', two: 'درسان', few: '# دروس', many: '# درسًا', other: '# درس' }),
  draft: 'مسودة: لم يراجعها مختص سريري بعد',
  reviewed: day => `تمت المراجعة في ${date(day)}`,
  showLessons: 'عرض الدروس',
  goOn: 'تابع',
  notBegun: 'لم تبدأ بعد',
  begun: (read, total) => `قُرئ ${number(read)} من ${number(total)} من الدروس`,
  done: 'مكتملة',
  topics: 'الموضوع',
  allTopics: 'كل الموضوعات',
  shown: n =>
    count(n, {
      zero: 'لا تظهر أي وحدة',
      one: 'تظهر وحدة واحدة',
      two: 'تظهر وحدتان',
      few: 'تظهر # وحدات',
      many: 'تظهر # وحدة',
      other: 'تظهر # وحدة',
    }),

  search: {
    label: 'ابحث في الدروس وقائمة الكلمات',
    hint: 'تظهر النتائج أدناه أثناء الكتابة.',
    results: 'نتائج البحث',
    found: n =>
      count(n, { one: 'نتيجة واحدة', two: 'نتيجتان', few: '# نتائج', many: '# نتيجة', other: '# نتيجة' }),
    none: 'لم يُعثر على شيء. جرّب كلمة أخرى أو أقصر.',
    failed: 'البحث لا يعمل الآن. تحقق من اتصالك وحاول مرة أخرى.',
    term: 'قائمة الكلمات',
    asksFirst: 'يسألك هذا الدرس أولًا كم تريد أن تعرف.',
  },

  glossaryIntro: 'كلمات مستخدمة في الدروس، مشروحة بلغة بسيطة.',
  also: words => `أيضًا: ${isolate(words)}`,

  about: {
    intro: 'مصدر كل وحدة ومن راجعها والترخيص الذي يمكنك استخدامها بموجبه.',
    software: 'البرمجيات',
    softwareIntro: version =>
      `صُنعت هذه الصفحات باستخدام ${isolate(`Teachback ${version} (MIT)`)}. وتحتوي على:`,
    softwareText: 'النص الكامل للتراخيص',
  },

  offline: {
    title: 'دون إنترنت',
    intro: size => `يمكن حفظ كل الدروس والأسئلة والصور على هذا الجهاز (${isolate(size)}).`,
    getting: 'جارٍ التحضير للاستخدام دون إنترنت…',
    ready: 'جاهز: كل ما في هذا الموقع يُفتح أيضًا دون إنترنت.',
    full: 'لا توجد مساحة كافية على هذا الجهاز لحفظ الدروس. تُفتح ما دام لديك إنترنت.',
    failed: 'تعذّر حفظ كل الدروس. ستُعاد المحاولة في زيارتك القادمة. تُفتح ما دام لديك إنترنت.',
    ask: 'احفظها على هذا الجهاز',
    newer: 'توجد نسخة أحدث من هذا الموقع. ستُستخدم عندما تأتي في المرة القادمة.',
    useNow: 'استخدمها الآن',
    otherTabs: 'هذا الموقع مفتوح في علامة تبويب أخرى. أغلقها أولًا.',
  },
};
