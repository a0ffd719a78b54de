type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement | HTMLButtonElement;

const controls = (host: HTMLElement): readonly Control[] => [
  ...host.querySelectorAll<Control>('fieldset :is(input, select, textarea, button)'),
];

const isTextBox = (control: Control): control is HTMLInputElement | HTMLTextAreaElement =>
  control instanceof HTMLTextAreaElement || (control instanceof HTMLInputElement && control.type === 'text');

/**
 * Locks or opens the controls. A text box only becomes read-only: it may hold focus, which must not be lost. From any
 * other control the focus goes to the question's words: another tab may have taken over while it was there.
 */
export function lock(host: HTMLElement, locked: boolean): void {
  const focused = locked && controls(host).find(control => !isTextBox(control) && control.matches(':focus'));
  const words = focused && focused.closest('fieldset')?.querySelector('legend');
  if (words) {
    words.tabIndex = -1;
    words.focus({ preventScroll: true });
  }
  for (const control of controls(host)) {
    if (isTextBox(control)) control.readOnly = locked;
    else control.disabled = locked;
  }
}

/** The control that the keyboard reaches first: in a group of radio buttons the chosen one. */
export const firstControl = (host: HTMLElement): Control | undefined => {
  const all = controls(host);
  return all.find(control => control instanceof HTMLInputElement && control.checked) ?? all[0];
};

/** Whether somebody is in the form, or has given part of an answer: nothing in it may move then. */
export const isTouched = (host: HTMLElement): boolean =>
  host.querySelector('fieldset:focus-within, fieldset input:checked') !== null ||
  [...host.querySelectorAll('select')].some(({ value }) => value !== '');

/**
 * Writes what is missing where the form's description points, and marks what it is about: the open group of radio
 * buttons, or the controls that are still empty. No words: all is well.
 */
export function complain(host: HTMLElement, words: string): void {
  const line = host.querySelector('.tb-error');
  if (!line || line.textContent === words) return;
  line.textContent = words;
  const group = host.querySelector('fieldset[role="radiogroup"]:not(:disabled, [hidden])');
  const marked = group ? [group] : controls(host);
  for (const each of marked) {
    const wrong = words !== '' && (each === group || isEmpty(each as Control));
    if (wrong) each.setAttribute('aria-invalid', 'true');
    else each.removeAttribute('aria-invalid');
  }
}

/** Empty, or (in a text box with a complaint) holding something that cannot be read. */
const isEmpty = (control: Control): boolean =>
  isTextBox(control) ||
  (control instanceof HTMLSelectElement ? control.value === '' : control instanceof HTMLInputElement);
