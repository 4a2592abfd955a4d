import type { Deck } from '../../../model/index.ts';
import { document, el } from '../../ooxml/element.ts';
import { SPACES } from '../../ooxml/names.ts';
import { spelling } from '../../ooxml/script.ts';
import { SLIDE } from '../draw/units.ts';
import { guid } from './guid.ts';
import { MASTER_ID } from './master.ts';
import { SHEET } from './notes.ts';

/** A stretch of slides of one part, by their ids in the file. */
export interface Stretch {
  readonly name: string;
  readonly slides: readonly number[];
}

/** Ids of slides begin here. */
export const FIRST_SLIDE = 256;

/** The presentation: relations are the master, the slides, then the master of the notes. */
export function presentationPart(deck: Deck, slides: number, stretches: readonly Stretch[]): string {
  const sections = el(
    'p:ext',
    { uri: '{521415D9-36F7-43E2-AB2F-B90AF26B5E84}' },
    el(
      'p14:sectionLst',
      { 'xmlns:p14': 'http://schemas.microsoft.com/office/powerpoint/2010/main' },
      ...stretches.map(({ name, slides: ids }, i) =>
        el(
          'p14:section',
          { name, id: guid(`${i} ${name}`) },
          el('p14:sldIdLst', {}, ...ids.map((id) => el('p14:sldId', { id }))),
        ),
      ),
    ),
  );
  return document(
    el(
      'p:presentation',
      { ...SPACES, saveSubsetFonts: true, autoCompressPictures: false },
      el('p:sldMasterIdLst', {}, el('p:sldMasterId', { id: MASTER_ID, 'r:id': 'rId1' })),
      el('p:notesMasterIdLst', {}, el('p:notesMasterId', { 'r:id': `rId${slides + 2}` })),
      el(
        'p:sldIdLst',
        {},
        ...Array.from({ length: slides }, (_, i) => el('p:sldId', { id: FIRST_SLIDE + i, 'r:id': `rId${i + 2}` })),
      ),
      el('p:sldSz', { cx: SLIDE.w, cy: SLIDE.h }),
      el('p:notesSz', { cx: SHEET.w, cy: SHEET.h }),
      el('p:defaultTextStyle', {}, el('a:defPPr', {}, el('a:defRPr', { lang: spelling(deck.lang) }))),
      el('p:extLst', {}, sections),
    ),
  );
}

export const presPropsPart = document(el('p:presentationPr', SPACES));
export const viewPropsPart = document(
  el(
    'p:viewPr',
    SPACES,
    el(
      'p:normalViewPr',
      { horzBarState: 'maximized' },
      el('p:restoredLeft', { sz: 15_000 }),
      el('p:restoredTop', { sz: 80_000 }),
    ),
    el('p:gridSpacing', { cx: 76_200, cy: 76_200 }),
  ),
);
export const tableStylesPart = document(
  el('a:tblStyleLst', { 'xmlns:a': SPACES['xmlns:a'], def: '{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}' }),
);

export function appPart(slides: number, notes: number): string {
  return document(
    el(
      'Properties',
      { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' },
      el('Application', {}, 'Microsoft Office PowerPoint'),
      el('PresentationFormat', {}, 'Widescreen'),
      el('Slides', {}, String(slides)),
      el('Notes', {}, String(notes)),
      el('HiddenSlides', {}, '0'),
    ),
  );
}
