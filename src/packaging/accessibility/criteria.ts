/** A success criterion of WCAG 2.2, and how it is looked at here. */
export interface Criterion {
  readonly id: string;
  readonly level: 'A' | 'AA' | 'AAA';
  readonly name: string;
  /** What the tests look at whose titles carry the criterion's number; absent where no test can. */
  readonly tested?: string;
  /** Why a module has nothing that the criterion speaks of. */
  readonly absent?: string;
  /** What only a person can judge. */
  readonly person?: string;
}

const noMedia =
  'A module holds text, questions and still pictures; the compiler and the player let no sound or film in.';
const noTime = 'Nothing in a module runs against a clock.';

type Row = readonly [
  id: string,
  level: Criterion['level'],
  name: string,
  how: Omit<Criterion, 'id' | 'level' | 'name'>,
];

/**
 * All criteria of levels A and AA (W3C Recommendation of 12 December 2024; 4.1.1 is obsolete there), and those of level AAA
 * that the product sets itself.
 */
const rows: readonly Row[] = [
  [
    '1.1.1',
    'A',
    'Non-text Content',
    {
      tested: 'every picture has a text or is marked as decoration',
      person: 'whether the text says what the picture says',
    },
  ],
  [
    '1.2.1',
    'A',
    'Audio-only and Video-only (Prerecorded)',
    { absent: noMedia, tested: 'elements for sound and film are left out of pages' },
  ],
  ['1.2.2', 'A', 'Captions (Prerecorded)', { absent: noMedia }],
  ['1.2.3', 'A', 'Audio Description or Media Alternative', { absent: noMedia }],
  ['1.2.4', 'AA', 'Captions (Live)', { absent: noMedia }],
  ['1.2.5', 'AA', 'Audio Description (Prerecorded)', { absent: noMedia }],
  [
    '1.3.1',
    'A',
    'Info and Relationships',
    {
      tested: 'headings, lists, tables, groups and their names in the accessibility tree',
      person: 'whether everything that looks like a heading or a list was written as one',
    },
  ],
  [
    '1.3.2',
    'A',
    'Meaningful Sequence',
    {
      tested: 'the order in the page is the order on the screen, in both directions of writing',
      person: 'a screen reader through one lesson',
    },
  ],
  [
    '1.3.3',
    'A',
    'Sensory Characteristics',
    { person: 'whether a text points at something only by its shape, colour or place' },
  ],
  ['1.3.4', 'AA', 'Orientation', { tested: 'no style binds a page to one orientation' }],
  [
    '1.3.5',
    'AA',
    'Identify Input Purpose',
    { tested: 'no field asks for data about the learner, and none is filled in by the browser' },
  ],
  [
    '1.4.1',
    'A',
    'Use of Color',
    {
      tested:
        "links differ by more than colour; what was chosen and what was hoped for stand in words; in the reader's own colours every control and card has an edge",
      person: 'whether a picture tells something by colour alone',
    },
  ],
  [
    '1.4.2',
    'A',
    'Audio Control',
    { tested: 'reading aloud begins only when it is asked for, and is paused and stopped by keyboard' },
  ],
  [
    '1.4.3',
    'AA',
    'Contrast (Minimum)',
    {
      tested: '4.5:1 in every theme: each pair of colours, and every screen',
      person: 'text inside pictures',
    },
  ],
  ['1.4.4', 'AA', 'Resize Text', { tested: 'pages may be enlarged, and nothing is lost at 400 %' }],
  ['1.4.5', 'AA', 'Images of Text', { person: 'whether a picture holds text that could stand beside it' }],
  [
    '1.4.6',
    'AAA',
    'Contrast (Enhanced)',
    { tested: '7:1 in the high-contrast theme: each pair of colours, and every screen' },
  ],
  [
    '1.4.10',
    'AA',
    'Reflow',
    { tested: 'every screen at 320 by 256 pixels, nothing sticking out or cut off' },
  ],
  [
    '1.4.11',
    'AA',
    'Non-text Contrast',
    {
      tested:
        "3:1 for borders of controls, marks and the focus ring, in every theme and in the reader's own colours",
      person: 'parts of pictures',
    },
  ],
  ['1.4.12', 'AA', 'Text Spacing', { tested: 'every screen with the spacing that the criterion names' }],
  [
    '1.4.13',
    'AA',
    'Content on Hover or Focus',
    {
      tested:
        'what a term means: shown by pointer and by focus, whole on any page around; can be pointed at, stays, and goes with Escape though neither moves',
      person: 'anything that a site adds around a module and that shows on hover',
    },
  ],
  [
    '2.1.1',
    'A',
    'Keyboard',
    {
      tested:
        'each kind of question, a module from its first question to its end, and the catalog with its search, by keyboard alone',
    },
  ],
  ['2.1.2', 'A', 'No Keyboard Trap', { tested: 'Tab leads through every control and out of the page' }],
  ['2.1.4', 'A', 'Character Key Shortcuts', { absent: 'A module has no shortcuts of a single character.' }],
  [
    '2.2.1',
    'A',
    'Timing Adjustable',
    { absent: noTime, person: 'whether an LMS around a module ends a session without a warning' },
  ],
  ['2.2.2', 'A', 'Pause, Stop, Hide', { tested: 'nothing moves by itself' }],
  ['2.2.3', 'AAA', 'No Timing', { absent: noTime }],
  [
    '2.3.1',
    'A',
    'Three Flashes or Below Threshold',
    { absent: 'Nothing moves or flashes; pictures are still.' },
  ],
  [
    '2.3.3',
    'AAA',
    'Animation from Interactions',
    { tested: 'no transition, no animation and no smooth scrolling on any screen' },
  ],
  ['2.4.1', 'A', 'Bypass Blocks', { tested: 'landmarks and headings on every screen' }],
  [
    '2.4.2',
    'A',
    'Page Titled',
    {
      tested: 'each page has a title, that of its lesson first',
      person: 'whether a neutral title, where one is chosen, still tells the lessons apart',
    },
  ],
  [
    '2.4.3',
    'A',
    'Focus Order',
    { tested: 'the focus follows the page, and goes to the heading of what was opened' },
  ],
  [
    '2.4.4',
    'A',
    'Link Purpose (In Context)',
    { tested: 'every link has a name', person: 'whether the words of links in texts say where they lead' },
  ],
  [
    '2.4.5',
    'AA',
    'Multiple Ways',
    { tested: 'a list of all lessons, and the ways to the next and the one before, on every page' },
  ],
  [
    '2.4.6',
    'AA',
    'Headings and Labels',
    { tested: 'headings and names in the accessibility tree', person: 'whether they describe what follows' },
  ],
  ['2.4.7', 'AA', 'Focus Visible', { tested: 'whatever has the focus is ringed' }],
  [
    '2.4.11',
    'AA',
    'Focus Not Obscured (Minimum)',
    { tested: 'what has the focus is seen, also beside what stands fixed at the foot of the window' },
  ],
  [
    '2.4.13',
    'AAA',
    'Focus Appearance',
    { tested: 'a ring of at least 2 pixels, 3:1 against what is beside it' },
  ],
  ['2.5.1', 'A', 'Pointer Gestures', { tested: 'each kind of question by single taps' }],
  [
    '2.5.2',
    'A',
    'Pointer Cancellation',
    { tested: 'answers are given by native controls, which act when the pointer is lifted' },
  ],
  [
    '2.5.3',
    'A',
    'Label in Name',
    {
      tested: 'the name of a button begins with the words on it',
      person: 'a lesson and its questions by voice',
    },
  ],
  ['2.5.4', 'A', 'Motion Actuation', { absent: 'Nothing is worked by moving the device.' }],
  [
    '2.5.5',
    'AAA',
    'Target Size (Enhanced)',
    { tested: '44 by 44 pixels for every control; places on a picture as far as the next one leaves room' },
  ],
  ['2.5.7', 'AA', 'Dragging Movements', { tested: 'nothing has to be dragged' }],
  ['2.5.8', 'AA', 'Target Size (Minimum)', { tested: '24 by 24 pixels, places on a picture included' }],
  ['3.1.1', 'A', 'Language of Page', { tested: 'each page names its language' }],
  [
    '3.1.2',
    'AA',
    'Language of Parts',
    {
      tested:
        'languages that are named are real ones, and words of the player are marked beside content of another language, also where they are announced',
      person: 'whether words of another language are marked',
    },
  ],
  [
    '3.1.5',
    'AAA',
    'Reading Level',
    {
      tested: 'patient texts are measured when a course is checked',
      person: 'whether readers understand them',
    },
  ],
  ['3.2.1', 'A', 'On Focus', { tested: 'focus alone changes nothing on the way through a module' }],
  ['3.2.2', 'A', 'On Input', { tested: 'choosing an answer changes nothing until it is checked' }],
  [
    '3.2.3',
    'AA',
    'Consistent Navigation',
    { tested: 'header, lessons, ways and foot stand in the same order on every page' },
  ],
  [
    '3.2.4',
    'AA',
    'Consistent Identification',
    { person: 'whether words that a site adds name the same things by the same words' },
  ],
  ['3.2.6', 'A', 'Consistent Help', { tested: 'whom to call stands at the foot of every page' }],
  [
    '3.3.1',
    'A',
    'Error Identification',
    { tested: 'what is missing is said in words, beside the question and aloud' },
  ],
  [
    '3.3.2',
    'A',
    'Labels or Instructions',
    { tested: 'each field has a label', person: 'whether questions say what to do' },
  ],
  ['3.3.3', 'AA', 'Error Suggestion', { tested: 'the words say what to do' }],
  [
    '3.3.4',
    'AA',
    'Error Prevention (Legal, Financial, Data)',
    { tested: 'progress is only erased after being asked twice' },
  ],
  ['3.3.7', 'A', 'Redundant Entry', { tested: 'answers are kept and shown again' }],
  ['3.3.8', 'AA', 'Accessible Authentication (Minimum)', { absent: 'A module has no sign-in.' }],
  [
    '4.1.2',
    'A',
    'Name, Role, Value',
    {
      tested: 'names, roles and states in the accessibility tree, and axe on every screen',
      person: 'each kind of question with the screen readers that learners use',
    },
  ],
  [
    '4.1.3',
    'AA',
    'Status Messages',
    {
      tested: 'explanations, complaints and the state of the record are announced once',
      person: 'whether a screen reader says them in full',
    },
  ],
];

export const criteria: readonly Criterion[] = rows.map(([id, level, name, how]) => ({
  id,
  level,
  name,
  ...how,
}));
