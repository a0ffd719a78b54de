import { define } from '../elements/define.js';
import { definePrivacy } from '../elements/privacy/define-privacy.js';
import { PromptElement } from '../elements/prompt/prompt.js';

/** Makes the page about privacy work. */
export function startPrivacy(): void {
  define(PromptElement.tag, PromptElement);
  definePrivacy();
}
