import type { Slide } from '../../../model/index.ts';
import { locate, ownWordsOf } from '../../../model/index.ts';
import { document, el, escaped } from '../../ooxml/element.ts';
import { SPACES } from '../../ooxml/names.ts';
import { isRightToLeft, languageOf, spelling } from '../../ooxml/script.ts';
import { labels } from '../../reveal/labels.ts';
import type { Page } from '../frame/plan.ts';
import type { Look } from '../look.ts';
import { level } from './master.ts';
import { colourMap } from './theme.ts';
import { tree } from './tree.ts';

/** A sheet of notes: 7.5 × 10 in, English Metric Units. */
export const SHEET = { w: 6_858_000, h: 9_144_000 } as const;
const PICTURE = { x: 685_800, y: 1_143_000, cx: 5_486_400, cy: 3_086_100 };
const TEXT = { x: 685_800, y: 4_400_550, cx: 5_486_400, cy: 3_600_450 };

/** The master of the notes, with a theme of its own. */
export function notesMasterPart(look: Look): string {
  return document(
    el(
      'p:notesMaster',
      SPACES,
      el(
        'p:cSld',
        {},
        el('p:bg', {}, el('p:bgRef', { idx: 1001 }, el('a:schemeClr', { val: 'bg1' }))),
        tree(picture(2, 2, true), script(3, 3, [['']], 'en', true)),
      ),
      colourMap(look),
      el('p:notesStyle', {}, level(1, 24, '+mn', false, look)),
    ),
  );
}

/** A slide's notes: how long it takes, what is said, and where each sentence comes from. */
export function notesPart(slide: Slide, page: Page, answer: boolean): string {
  return document(
    el(
      'p:notes',
      SPACES,
      el(
        'p:cSld',
        {},
        tree(picture(2, undefined, false), script(3, 1, linesOf(slide, page, answer), spelling(page.deck.lang), false)),
      ),
      el('p:clrMapOvr', {}, el('a:masterClrMapping')),
    ),
  );
}

/** Paragraphs; the answer to a question has its reason only. */
function linesOf(slide: Slide, page: Page, answer: boolean): string[][] {
  const { data } = slide;
  const script = slide.children.flatMap((notes) => notes.data.script);
  if (answer && data.layout === 'quiz') {
    const right = 'ABCD'[data.content.options.findIndex((one) => one.right)] ?? '';
    return [[`${labels.answer(right)}${data.content.reason.text}`, cited(data.content.reason.spans, page)]];
  }
  return [
    [`${labels.minutes(data.seconds)} (${data.seconds} s)`],
    ...script.map(({ text, spans, confidence }) => [text, confidence === 'own' ? labels.ownWords : cited(spans, page)]),
    ...ownWordsOf(slide).shown.map((text) => [`${labels.onSlide} ${text}`, labels.ownWords]),
  ];
}

/** "[1] guide.md, line 12". */
function cited(spans: Slide['data']['titleFrom']['spans'], { deck }: Page): string {
  const places = spans.flatMap((span) => {
    const source = deck.sources.find(({ id }) => id === span.source);
    return source ? [`[${source.n}] ${source.id}, ${labels.place(locate(span, source.places))}`] : [];
  });
  return [...new Set(places)].join('; ');
}

function picture(id: number, idx: number | undefined, placed: boolean): string {
  const { x, y, cx, cy } = PICTURE;
  const place = placed
    ? [
        el('a:xfrm', {}, el('a:off', { x, y }), el('a:ext', { cx, cy })),
        el('a:prstGeom', { prst: 'rect' }, el('a:avLst')),
        el('a:noFill'),
        el('a:ln', { w: 12_700 }, el('a:solidFill', {}, el('a:prstClr', { val: 'black' }))),
      ]
    : [];
  return el(
    'p:sp',
    {},
    el(
      'p:nvSpPr',
      {},
      el('p:cNvPr', { id, name: 'Slide' }),
      el('p:cNvSpPr', {}, el('a:spLocks', { noGrp: true, noRot: true, noChangeAspect: true })),
      el('p:nvPr', {}, el('p:ph', { type: 'sldImg', idx })),
    ),
    el('p:spPr', {}, ...place),
  );
}

function script(id: number, idx: number, lines: readonly (readonly string[])[], lang: string, placed: boolean): string {
  const { x, y, cx, cy } = TEXT;
  const place = placed
    ? [
        el('a:xfrm', {}, el('a:off', { x, y }), el('a:ext', { cx, cy })),
        el('a:prstGeom', { prst: 'rect' }, el('a:avLst')),
      ]
    : [];
  return el(
    'p:sp',
    {},
    el(
      'p:nvSpPr',
      {},
      el('p:cNvPr', { id, name: 'Notes' }),
      el('p:cNvSpPr', {}, el('a:spLocks', { noGrp: true })),
      el('p:nvPr', {}, el('p:ph', { type: 'body', sz: placed ? 'quarter' : undefined, idx })),
    ),
    el('p:spPr', {}, ...place),
    el(
      'p:txBody',
      {},
      el('a:bodyPr'),
      el('a:lstStyle'),
      ...lines.map(([said = '', from = '']) => paragraph(said, from, lang)),
    ),
  );
}

function paragraph(said: string, from: string, lang: string): string {
  const run = (text: string, more: string[], size?: number) =>
    text === ''
      ? []
      : [el('a:r', {}, el('a:rPr', { lang: languageOf(text, lang), sz: size }, ...more), el('a:t', {}, escaped(text)))];
  const quiet = el('a:solidFill', {}, el('a:schemeClr', { val: 'tx2' }));
  return el(
    'a:p',
    {},
    ...(isRightToLeft(said) ? [el('a:pPr', { algn: 'r', rtl: true })] : []),
    ...run(said, []),
    ...run(from === '' ? '' : ` ${from}`, [quiet], 900),
    el('a:endParaRPr', { lang }),
  );
}
