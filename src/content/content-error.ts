/** Why compiled content cannot be shown. The message is for people who look after the site, not for learners. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
  readonly code: 'missing' | 'truncated' | 'newer-format' | 'invalid';

  constructor(code: ContentError['code'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
