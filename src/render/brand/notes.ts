import { VFileMessage } from 'vfile-message';
import { type Brand, THEMES, type ThemeName } from '../../model/index.ts';
import { apart, contrast } from './colour.ts';
import { APART, type Palette } from './palette.ts';

/** What people should know of how a brand is shown: each colour that had to change, and what was measured with another face. */
export function notesOf(brand: Brand, palette: Palette): readonly VFileMessage[] {
  const { accent, accent2, font } = brand;
  const notes = [
    ...(accent === null ? [] : corrections('accent', 'a', accent, palette)),
    ...(accent2 === null ? chosen(palette) : secondNotes(accent, accent2, palette)),
    ...(font === null
      ? []
      : [`brand font ${font.family}: the fit of texts was measured with Inter; look the slides through`]),
  ];
  return notes.map((reason) => new VFileMessage(reason, { ruleId: 'brand', source: 'render' }));
}

function chosen({ second }: Palette): readonly string[] {
  return second === null ? [] : [`brand without accent2: the second subject gets ${second}`];
}

function secondNotes(accent: string | null, accent2: string, palette: Palette): readonly string[] {
  const used = palette.second ?? accent2;
  if (used === accent2) return corrections('accent2', 'b', accent2, palette);
  const other = accent ?? palette.themes.light['a-solid'] ?? '';
  const how = apart(accent2, other) < APART ? '' : ' once both can be read';
  return [`brand accent2 ${accent2} can't be told from ${other}${how}: the second subject gets ${used}`];
}

/** A line for each way in which the themes had to change a colour. */
function corrections(name: string, key: 'a' | 'b', hex: string, { themes }: Palette): readonly string[] {
  const lines = new Map<string, ThemeName[]>();
  for (const theme of THEMES) {
    const [text = '', solid = '', page = ''] = [key, `${key}-solid`, 'bg'].map((token) => themes[theme][token] ?? '');
    if (text === hex && solid === hex) continue;
    const ratio = (colour: string) => `${Math.floor(contrast(colour, page) * 10) / 10}:1`;
    const uses = [
      ...(text === hex ? [] : [`text uses ${text} (${ratio(text)})`]),
      ...(solid === hex ? [] : [`shapes ${solid} (${ratio(solid)})`]),
    ];
    const line = `${ratio(hex)} on the page in %: ${uses.join(', ')}`;
    lines.set(line, [...(lines.get(line) ?? []), theme]);
  }
  return [...lines].map(([line, names]) => `brand ${name} ${hex} is ${line.replace('%', names.join(' and '))}`);
}
