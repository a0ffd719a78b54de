import type { Form } from '../../elements/question/form.js';
import { textForm } from '../common/text-form.js';

/** A box for the learner's own words; the points show on request, written or only said. */
export const reflectionForm: Form = { ...textForm, action: messages => messages.comparePoints };
