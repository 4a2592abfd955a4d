import { stripVTControlCharacters } from 'node:util';

/**
 * Takes the place of the package that yargs counts columns with: our help is written in plain letters, and loading the
 * tables of all scripts and emoji takes longer than the rest of the command line.
 */
export default function stringWidth(text) {
  return stripVTControlCharacters(text).length;
}
