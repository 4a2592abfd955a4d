import { InputError } from '../../model/index.ts';

/** A colour that was typed as three or six hexadecimal digits, as `#rrggbb`. Throws InputError 2 for anything else. */
export function parseColour(typed: string): string {
  const text = typed.trim();
  if (text === '') {
    throw new InputError('no colour, expected one such as "#0b5d3b", in quotes: # begins a comment otherwise.', 2);
  }
  const digits = /^#?([\da-f]{3}|[\da-f]{6})$/i.exec(text)?.[1]?.toLowerCase();
  if (digits === undefined) {
    throw new InputError(`\`${text}\` is no colour, expected six hexadecimal digits such as "#0b5d3b".`, 2);
  }
  return `#${digits.length === 6 ? digits : [...digits].map((digit) => digit + digit).join('')}`;
}
