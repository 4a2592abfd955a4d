import { el, escaped } from '../../ooxml/element.ts';
import { isRightToLeft, languageOf } from '../../ooxml/script.ts';
import { colourOf } from '../draw/paint.ts';
import { emu } from '../draw/units.ts';
import type { Look } from '../look.ts';
import { type Body, LEADING, type Paragraph, type Run, trackingOf } from './body.ts';

/** What the writing of a text needs: the look, the talk's language, and the relationship of a link. */
export interface Writing {
  readonly look: Look;
  readonly lang: string;
  /** Null where there is nothing to go to. */
  readonly link: (target: string | number) => string | null;
  /** The slide is not the one that a program counts: a slide before it stands twice. Its number is text then. */
  readonly moved?: boolean;
}

/** Height of a line of the faces at 100%, em. */
const NATURAL = { sans: 1.149, serif: 1.136 } as const;

/** The text of a shape (`p:txBody`), an empty paragraph at least. */
export function bodyOf(body: Body, writing: Writing): string {
  const [l, t, r, b] = body.inset.map(emu);
  const kept = body.kept ?? false;
  const room = kept
    ? { rIns: r === 0 ? undefined : r }
    : {
        wrap: body.wrap ? 'square' : 'none',
        lIns: l,
        tIns: t,
        rIns: r,
        bIns: b,
        rtlCol: false,
        anchor: ANCHORS[body.anchor],
      };
  return el(
    'p:txBody',
    {},
    el('a:bodyPr', room, el('a:normAutofit')),
    el('a:lstStyle'),
    ...paragraphsOf(body.paragraphs, writing, kept),
  );
}

/** A text without a paragraph is none to programs: they would offer to repair the file. */
function paragraphsOf(paragraphs: Body['paragraphs'], writing: Writing, kept: boolean): readonly string[] {
  if (paragraphs.length === 0) return [el('a:p', {}, el('a:endParaRPr', { lang: writing.lang }))];
  return paragraphs.map((one) => paragraphOf(one, writing, kept));
}

export const ANCHORS = { top: 't', middle: 'ctr', bottom: 'b' } as const;

/** A paragraph with its runs (`a:p`). */
export function paragraphOf(paragraph: Paragraph, writing: Writing, kept = false): string {
  const rtl = isRightToLeft(paragraph.runs.map(({ text }) => text).join(''));
  // As on the page: its columns don't turn with the direction, so letters that run to the left begin where the others do.
  const align = paragraph.align === 'centre' ? 'ctr' : paragraph.align === 'right' ? 'r' : 'l';
  const natural = paragraph.serif ? NATURAL.serif : NATURAL.sans;
  const spacing = kept
    ? []
    : [
        el('a:lnSpc', {}, el('a:spcPct', { val: Math.round(((paragraph.leading ?? LEADING) / natural) * 100) * 1000 })),
        el('a:spcBef', {}, el('a:spcPts', { val: Math.round((paragraph.gap ?? 0) * 50) })),
      ];
  return el(
    'a:p',
    {},
    el('a:pPr', { algn: kept && align === 'l' && !rtl ? undefined : align, rtl: rtl ? true : undefined }, ...spacing),
    ...paragraph.runs.filter(({ text }) => text !== '').map((run) => runOf(run, paragraph, writing, kept)),
    el('a:endParaRPr', { lang: writing.lang, sz: kept ? undefined : points(paragraph.size) }),
  );
}

function runOf(run: Run, paragraph: Paragraph, writing: Writing, kept: boolean): string {
  if (run.text === '\n') return el('a:br', {}, propertiesOf(run, paragraph, writing, kept));
  const properties = propertiesOf(run, paragraph, writing, kept);
  const text = el('a:t', {}, escaped(run.text));
  return run.number && !writing.moved
    ? el('a:fld', { id: NUMBER, type: 'slidenum' }, properties, text)
    : el('a:r', {}, properties, text);
}

/** The field's own id: the same in all files, as in those that PowerPoint writes. */
const NUMBER = '{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}';

function propertiesOf(run: Run, paragraph: Paragraph, writing: Writing, kept: boolean): string {
  // Programs make raised signs smaller by themselves.
  const size = Math.max(run.least ?? 0, paragraph.size * (run.share ?? 1) * (run.raised ? 1.5 : 1));
  const tracking = paragraph.tracking ?? trackingOf(size);
  const bold = run.bold ?? paragraph.bold;
  const colour = run.colour ?? paragraph.colour;
  const lang = languageOf(run.text, writing.lang);
  return el(
    'a:rPr',
    {
      lang,
      sz: kept && run.share === undefined ? undefined : points(size),
      b: bold ?? (kept ? undefined : false),
      i: run.slanted ? true : undefined,
      u: run.dashed ? 'dash' : undefined,
      baseline: run.raised ? 36_000 : undefined,
      spc: lang !== writing.lang ? undefined : Math.round(tracking * size * 50),
      dirty: false,
    },
    ...(colour ? [el('a:solidFill', {}, colourOf(colour, writing.look))] : []),
    el('a:latin', { typeface: run.mono ? MONO : (run.serif ?? paragraph.serif) ? writing.look.serif : '+mn-lt' }),
    ...(run.link === undefined ? [] : linkOf(run.link, writing)),
  );
}

/** Stands on people's machines. */
const MONO = 'Courier New';

function linkOf(link: string | number, writing: Writing): string[] {
  const id = writing.link(link);
  if (id === null) return [];
  const jump = typeof link === 'number' ? 'ppaction://hlinksldjump' : undefined;
  // Without this, programs paint links in the theme's colour for them.
  const own = el(
    'a:extLst',
    {},
    el(
      'a:ext',
      { uri: '{A12FA001-AC4F-418D-AE19-62706E023703}' },
      el('ahyp:hlinkClr', {
        'xmlns:ahyp': 'http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor',
        val: 'tx',
      }),
    ),
  );
  return [el('a:hlinkClick', { 'r:id': id, action: jump }, own)];
}

/** px of the canvas as hundredths of a point. */
export function points(px: number): number {
  return Math.round(px * 50);
}
