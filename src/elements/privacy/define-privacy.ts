import { define } from '../define.js';
import { PrivacyElement } from './privacy.js';

/** Registers what shows and erases what is kept; loaded when somebody asks for it. Needs `tb-prompt`. */
export const definePrivacy = (): void => define(PrivacyElement.tag, PrivacyElement);
