import { document, el } from '../../ooxml/element.ts';
import { WORD_SPACES } from '../../ooxml/names.ts';
import type { Paper } from '../paper.ts';
import { SEPARATOR_IDS } from './endnotes.ts';

/** How programs treat the file: as one of Word 2013 and later, with notes that count 1, 2, 3. */
export function settingsPart({ lang }: Paper): string {
  const mode = {
    'w:name': 'compatibilityMode',
    'w:uri': 'http://schemas.microsoft.com/office/word',
    'w:val': '15',
  };
  return document(
    el(
      'w:settings',
      WORD_SPACES,
      el('w:zoom', { 'w:percent': '100' }),
      el('w:defaultTabStop', { 'w:val': 720 }),
      el('w:characterSpacingControl', { 'w:val': 'doNotCompress' }),
      el(
        'w:endnotePr',
        {},
        el('w:pos', { 'w:val': 'docEnd' }),
        el('w:numFmt', { 'w:val': 'decimal' }),
        ...SEPARATOR_IDS.map((id) => el('w:endnote', { 'w:id': id })),
      ),
      el('w:compat', {}, el('w:compatSetting', mode)),
      el('w:themeFontLang', { 'w:val': lang }),
    ),
  );
}
