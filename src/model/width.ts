import { eastAsianWidth } from 'get-east-asian-width';

/**
 * How wide a text is when it is set, in average letters of English running text (0.42 em of Inter as decks set it), so
 * that a limit in characters holds for capitals, code, any script and emoji too. Measured in a browser against Inter:
 * English sentences come out within 2%, single words and lines of code within 4%, other alphabets within 10%; scripts
 * that systems bring their own faces for are taken for rather too wide than too narrow.
 */
export function widthOf(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= ASCII.length) return (sum + wide(text.slice(i))) / 100;
    sum += ASCII[code] as number;
  }
  return sum / 100;
}

/** Width of the widest stretch of a text that no line breaks, in average letters. */
export function widestWord(text: string): number {
  return Math.max(0, ...unbreakable(text).map(widthOf));
}

/**
 * The beginning of a text that is at most so wide: whole words, or whole signs where one word alone is too wide. The
 * text itself where it fits; where not, whoever shows it marks what is left out.
 */
export function beginning(text: string, most: number): string {
  if (widthOf(text) <= most) return text;
  const words = longestPart(text.split(/(?=\s)/), most).trim();
  return words === '' ? longestPart([...text], most) : words;
}

/** The text, or as much of its beginning as fits, marked as cut: for names that stand whole elsewhere. */
export function fitted(text: string, most: number): string {
  return widthOf(text) <= most ? text : `${beginning(text, most - 1)}…`;
}

/** As many of the parts as fit, joined. */
function longestPart(parts: readonly string[], most: number): string {
  let kept = '';
  for (const part of parts) {
    if (widthOf(kept + part) > most) break;
    kept += part;
  }
  return kept;
}

/** What a line keeps together: words, their parts at hyphens and slashes, single signs of scripts without spaces. */
function unbreakable(text: string): readonly string[] {
  return text.split(/[ \t\n]+|(?<=[\p{L}\p{N}][-–—/])|(?=[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}])/u).filter(Boolean);
}

/** Hundredths of an average letter, by the letters that are as wide. */
const WIDTHS: readonly (readonly [number, string])[] = [
  [48, "ijl'.,:;!I|` "],
  [67, '()[]ft/\\'],
  [78, 'r"'],
  [85, '1{}'],
  [100, '-_*^'],
  [119, 'csvxyzka'],
  [127, 'eghnou?JL7'],
  [132, 'bdpqF2'],
  [138, 'E3568940T$#Z'],
  [147, 'BPKRSXY+<>=~&'],
  [162, 'ADHGCNUV'],
  [174, 'OQ'],
  [182, 'w'],
  [198, 'mM%'],
  [229, 'W@'],
];

/** By code, up to the last of ASCII; control characters take no room. */
const ASCII: readonly number[] = Array.from({ length: 127 }, (_, code) => {
  return WIDTHS.find(([, letters]) => letters.includes(String.fromCharCode(code)))?.[0] ?? 0;
});

/** An ideograph is as wide as it is high; an emoji goes beyond. */
const FULL = 235;
const EMOJI = 300;
const SMALL_LETTER = 138;
const CAPITAL = 172;
/** Letters without case: Hebrew, Arabic, Thai, Devanagari and their like. */
const OTHER = 135;
const MARKS = new Map(
  [
    ...([
      [45, '‘’·'],
      [85, '“”'],
      [100, '°•'],
      [115, '–'],
      [160, '…½¼¾'],
      [232, '—→←⇒⇐'],
    ] as const),
  ].flatMap(([size, signs]) => [...signs].map((sign): [string, number] => [sign, size])),
);

function wide(text: string): number {
  let sum = 0;
  let joined = false;
  for (const sign of text) {
    // What a joiner binds is one picture with what stands before it.
    if (!joined) sum += signWidth(sign);
    joined = sign === '\u200d';
  }
  return sum;
}

/** By sign: what was measured once. */
const known = new Map<string, number>();

function signWidth(sign: string): number {
  const kept = known.get(sign);
  if (kept !== undefined) return kept;
  const found = measured(sign);
  known.set(sign, found);
  return found;
}

function measured(sign: string): number {
  const code = sign.codePointAt(0) ?? 0;
  if (code < ASCII.length) return ASCII[code] as number;
  if (/^[\p{Mn}\p{Me}\p{Cf}\p{Cc}\p{Emoji_Modifier}]$/u.test(sign)) return 0;
  if (/^\p{Regional_Indicator}$/u.test(sign)) return EMOJI / 2;
  if (/^\p{Extended_Pictographic}$/u.test(sign)) return EMOJI;
  if (eastAsianWidth(code) === 2) return FULL;
  const mark = MARKS.get(sign);
  if (mark !== undefined) return mark;
  if (/^\s$/u.test(sign)) return ASCII[32] as number;
  const [base = ''] = sign.normalize('NFD');
  if (base !== sign && base.charCodeAt(0) < ASCII.length) return ASCII[base.charCodeAt(0)] as number;
  if (/^\p{Lu}$/u.test(sign)) return CAPITAL;
  return /^\p{Ll}$/u.test(sign) ? SMALL_LETTER : OTHER;
}
