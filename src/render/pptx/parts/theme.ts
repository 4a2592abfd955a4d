import { document, el } from '../../ooxml/element.ts';
import { SPACES } from '../../ooxml/names.ts';
import type { Colour, Look } from '../look.ts';

/** The colours that a file's own scheme holds, by the names that programs show them under. */
const ACCENTS: Readonly<Record<string, Colour>> = {
  accent1: 'a-solid',
  accent2: 'b-solid',
  accent3: 'c-solid',
  accent4: 'd-solid',
  accent5: 'ok',
  accent6: 'line-2',
  hlink: 'a',
  folHlink: 'muted',
};

/** Faces for scripts that the main face lacks, as PowerPoint's own themes name them. */
const SCRIPTS: Readonly<Record<string, string>> = {
  Jpan: 'Yu Gothic',
  Hang: 'Malgun Gothic',
  Hans: 'Microsoft YaHei',
  Hant: 'Microsoft JhengHei',
  Arab: 'Arial',
  Hebr: 'Arial',
  Thai: 'Leelawadee UI',
  Deva: 'Nirmala UI',
};

/** A theme part: scheme, faces, and the plain formats that every theme must have. */
export function themePart(look: Look, name: string): string {
  const [light, dark] = look.dark ? ['ink', 'bg'] : ['bg', 'ink'];
  const [quietLight, quietDark] = look.dark ? ['ink-2', 'sunk'] : ['sunk', 'ink-2'];
  const scheme: Readonly<Record<string, Colour>> = {
    dk1: dark,
    lt1: light,
    dk2: quietDark,
    lt2: quietLight,
    ...ACCENTS,
  };
  return document(
    el(
      'a:theme',
      { 'xmlns:a': SPACES['xmlns:a'], name },
      el(
        'a:themeElements',
        {},
        el(
          'a:clrScheme',
          { name },
          ...Object.entries(scheme).map(([key, colour]) =>
            el(`a:${key}`, {}, el('a:srgbClr', { val: look.hex(colour) })),
          ),
        ),
        el('a:fontScheme', { name }, font('a:majorFont', look.sans), font('a:minorFont', look.sans)),
        formats(name),
      ),
      el('a:objectDefaults'),
      el('a:extraClrSchemeLst'),
    ),
  );
}

/** How the theme's colours are used: a dark look swaps light and dark. */
export function colourMap({ dark }: Look): string {
  const [back, text] = dark ? ['dk', 'lt'] : ['lt', 'dk'];
  const accents = ['accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink'];
  const same = Object.fromEntries(accents.map((one) => [one, one]));
  return el('p:clrMap', { bg1: `${back}1`, tx1: `${text}1`, bg2: `${back}2`, tx2: `${text}2`, ...same });
}

function font(name: string, face: string): string {
  return el(
    name,
    {},
    el('a:latin', { typeface: face }),
    el('a:ea', { typeface: '' }),
    el('a:cs', { typeface: '' }),
    ...Object.entries(SCRIPTS).map(([script, typeface]) => el('a:font', { script, typeface })),
  );
}

function formats(name: string): string {
  const colour = el('a:schemeClr', { val: 'phClr' });
  const fill = el('a:solidFill', {}, colour);
  const lines = [6350, 12_700, 19_050].map((w) =>
    el(
      'a:ln',
      { w, cap: 'flat', cmpd: 'sng', algn: 'ctr' },
      fill,
      el('a:prstDash', { val: 'solid' }),
      el('a:miter', { lim: 800_000 }),
    ),
  );
  const three = (xml: string) => [xml, xml, xml];
  return el(
    'a:fmtScheme',
    { name },
    el('a:fillStyleLst', {}, ...three(fill)),
    el('a:lnStyleLst', {}, ...lines),
    el('a:effectStyleLst', {}, ...three(el('a:effectStyle', {}, el('a:effectLst')))),
    el('a:bgFillStyleLst', {}, ...three(fill)),
  );
}
