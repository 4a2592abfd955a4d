import type { ElementContent } from 'hast';
import type { Phrase, SubjectKey } from '../../../model/index.ts';
import { oneLine } from '../../inspect/signs.ts';
import { h } from '../../markup/element.ts';
import type { Sheet } from './sheet.ts';

/**
 * "LLMs: write email campaigns": whose words these are, after what else leads to them (a year). The name is left out where it isn't said,
 * where there is only one subject, and where the words begin with it themselves.
 */
export function by(who: readonly SubjectKey[], text: Phrase, sheet: Sheet, before = ''): ElementContent[] {
  const name = sheet.deck.subjects.length > 1 ? sheet.names(who) : '';
  const known = text.text.toLowerCase().startsWith(`${name.toLowerCase()} `);
  const lead = [before, known ? '' : name].filter((one) => one !== '').join(', ');
  return [...(lead === '' ? [] : [h('b.who', [...oneLine(lead), ': '])]), ...sheet.phrase(text)];
}
