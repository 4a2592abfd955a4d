import { type GivenSubject, InputError } from '../model/index.ts';

/**
 * The subjects of "Heat pump=pump|ASHP, Gas boiler": names parted by commas, each with other names of the same thing
 * behind "=". Throws InputError 2 for an empty name and for a name given twice.
 */
export function parseSubjects(text: string): readonly GivenSubject[] {
  const subjects = text.split(',').map((part) => {
    const [name = '', ...rest] = part.split('=');
    const aliases = rest.join('=').split('|');
    return { name: name.trim(), aliases: rest.length > 0 ? aliases.map((alias) => alias.trim()) : [] };
  });
  const names = subjects.flatMap(({ name, aliases }) => [name, ...aliases]);
  if (names.includes('')) {
    throw new InputError(
      `--subjects \`${text}\`: an empty name, expected names such as "Heat pump=pump,Gas boiler".`,
      2,
    );
  }
  const twice = names.find((name, i) => names.findIndex((one) => one.toLowerCase() === name.toLowerCase()) !== i);
  if (twice !== undefined) {
    throw new InputError(`--subjects \`${text}\`: \`${twice}\` twice, expected each name once. Leave one out.`, 2);
  }
  return subjects;
}
