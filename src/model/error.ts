/**
 * What a person gave can't be used. The message is one line: the place, what was found, what was expected, what to do.
 * `code` is the exit code: 2 when the call is wrong (an option, a path), 1 when what it names can't be used.
 */
export class InputError extends Error {
  override readonly name = 'InputError';
  readonly code: 1 | 2;

  constructor(message: string, code: 1 | 2 = 1, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
