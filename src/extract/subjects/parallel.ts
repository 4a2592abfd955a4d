import type { Block, Document, Section } from '../../model/index.ts';
import type { Cues } from '../cues.ts';
import { keyOf, wordsIn } from '../words.ts';
import type { Times } from './compared.ts';
import { isThing, type Named, readName } from './named.ts';

/** Sibling sections that are headed by a name each. */
export interface Parallel {
  readonly names: readonly Named[];
  /** Whether the sections are told alike, so that a reader compares them: the same parts in two of them. */
  readonly alike: boolean;
}

const MOST = 6;
const LEAST_TIMES = 2;

/**
 * The groups of sections that lie side by side under names ("Pour-over", "Espresso"; "How X works", "How Y works").
 * `promised` is how many things the title announces ("Three coffees"), if it does; `all` for kinds without a number.
 */
export function parallelIn(
  document: Document,
  cues: Cues,
  times: Times,
  promised: number | 'all' | null,
): readonly Parallel[] {
  const groups = new Map<string, Headed[]>();
  for (const section of document.sections) {
    const headed = section.depth > 1 || !isTitle(document, section) ? headedBy(section, cues, times) : null;
    if (!headed) continue;
    const group = `${section.parent}/${section.depth}/${headed.shape}`;
    groups.set(group, [...(groups.get(group) ?? []), headed]);
  }
  return [...groups.values()].flatMap((group) => {
    const heads = sharedHeads(group, cues);
    const said = group.filter((one) => heads.has(headOf(one)) || isSaid(document, one, times));
    const trusted =
      (said.length > 1 && areAlike(document, group)) ||
      (promised === 'all' ? areAll(document, group) : isPromised(group, promised, times));
    const valid = distinct(trusted ? group : said);
    const few = valid.length < 2 || valid.length > MOST || valid.length * 2 < group.length;
    const alike = areAlike(document, valid) || valid.every((one) => heads.has(headOf(one)));
    return few ? [] : [{ names: valid.map((one) => one.named), alike }];
  });
}

/** As many names as the title announces, half of which the text says again. */
function isPromised(group: readonly Headed[], promised: number | 'all' | null, times: Times): boolean {
  return (
    distinct(group).length === promised &&
    group.filter((one) => times(keyOf(one.named.name)) > 1).length * 2 >= promised
  );
}

/** Three names at least, and no other section beside them. */
function areAll(document: Document, group: readonly Headed[]): boolean {
  const [first] = group;
  const beside = document.sections.filter(
    (one) => one.parent === first?.section.parent && one.depth === first?.section.depth,
  );
  return distinct(group).length >= 3 && group.length === beside.length && first?.shape === '';
}

/** The last words that two names of a group end in, those of things: "insurance" of "term insurance", never "costs". */
function sharedHeads(group: readonly Headed[], cues: Cues): ReadonlySet<string> {
  const heads = group.filter((one) => wordsIn(one.named.name).length > 1).map(headOf);
  return new Set(heads.filter((head, i) => heads.indexOf(head) !== i && isThing(head, cues)));
}

function headOf({ named }: Headed): string {
  return wordsIn(named.name).at(-1)?.stem ?? '';
}

interface Headed {
  readonly section: Section;
  readonly named: Named;
  /** The pattern of the heading, the name left out. */
  readonly shape: string;
}

const PARTS =
  'advantages|disadvantages|benefits|drawbacks|limitations|strengths|weaknesses|pros|cons|pros and cons|upsides|downsides|uses|applications|risks|costs?|basics|types|history|features|characteristics|properties|principles|anatomy|case for|case against|economics|science|future';
/** Headings about a name, in the order in which they are tried; the first group is the name. */
const SHAPES: readonly (readonly [string, RegExp])[] = [
  ['of', new RegExp(`^(?:the )?(?:key |main )?(${PARTS}) (?:of|for|with) (?:an? |the )?(.{2,40})$`, 'i')],
  ['how', /^(how) (?:an? |the )?(.{2,40}?) (?:works?|does|do|is|are|was|were|gets?|came|differs?)\b.{0,30}$/i],
  [
    'when',
    /^(when|why|who|where)(?: to| should you| you should| not to)? (?:use|choose|choosing|pick|buy|go for|go with|consider|it['’]s|should) (?:an? |the )?(.{2,40}?)(?: if| when)?:?$/i,
  ],
  ['choose', /^(choose|pick|use|go for|go with|consider) (?:an? |the )?(.{2,40}?)(?: if| when)?:?$/i],
  ['what', /^(what) (?:is|are) (?:an? |the )?(.{2,40}?)\??$/i],
  [
    'option',
    /^((?:option|type|method|route|choice|approach|path|alternative|plan) (?:\d+|[a-z]|one|two|three|four))\s*[:.–—-]\s*(.{2,40})$/i,
  ],
];

function headedBy(section: Section, cues: Cues, times: Times): Headed | null {
  const heading = section.heading?.text
    .replace(/^[^\p{L}\p{N}“"‘]+/u, '')
    .replace(/^\d+(?:\.\d+)*[.)]\s+/, '')
    .trim();
  if (!heading) return null;
  for (const [shape, pattern] of SHAPES) {
    const match = pattern.exec(heading);
    const named = match && nameIn(match[2] as string, cues, times);
    if (named)
      return {
        section,
        named,
        shape: `${shape} ${match[1]?.toLowerCase().replace(/\b(?:\d+|[a-z]|one|two|three|four)$/, '')}`,
      };
  }
  if (/[?!]$/.test(heading)) return null;
  const named = nameIn(heading.split(/\s*(?:[:–—|]|\s-\s)/)[0] as string, cues, times);
  return named && wordsIn(named.name).length <= 4 ? { section, named, shape: '' } : null;
}

function nameIn(text: string, cues: Cues, times: Times): Named | null {
  const named = readName(text, cues);
  const words = named ? wordsIn(named.name) : [];
  const first = words[0]?.lower ?? '';
  if (!named || !isThing(named.name, cues) || words.some((word) => JOINT.test(word.lower))) return null;
  return cues.has(first, 'grammar/adverbs') || isOrder(named.name, first, cues, times) ? null : named;
}

/** "View images" is an order when the images are spoken of without it; "heat pump" is a name. */
function isOrder(name: string, first: string, cues: Cues, times: Times): boolean {
  const key = keyOf(name);
  const rest = key.slice(key.indexOf(' ') + 1);
  if (!/^\p{L}+ /u.test(name)) return false;
  return cues.has(first, 'grammar/orders') || (cues.has(first, 'grammar/verbs') && times(rest) > 2 * times(key));
}

const JOINT =
  /^(?:an?|the|and|or|of|for|in|to|with|from|how|what|why|when|which|who|where|your|you|we|our|it|step|part|scenario|chapter|tip|day|week)$/;

function isTitle(document: Document, section: Section): boolean {
  return section.depth === 1 && document.sections.filter((one) => one.depth === 1).length === 1;
}

function distinct(group: readonly Headed[]): readonly Headed[] {
  return group.filter((one, i) => group.findIndex((other) => keyOf(other.named.name) === keyOf(one.named.name)) === i);
}

/** The text says the name a lot, and its own section does beside its heading. */
function isSaid(document: Document, { section, named }: Headed, times: Times): boolean {
  const keys = [named.name, named.abbreviation ?? ''].map(keyOf).filter((key) => key !== '');
  if (keys.reduce((sum, key) => sum + times(key), 0) < LEAST_TIMES) return false;
  const own = under(document, section).flatMap((one) => one.blocks.flatMap(textOf));
  return own.some((text) => {
    const stems = ` ${wordsIn(text)
      .map((word) => word.stem)
      .join(' ')} `;
    return keys.some((key) => stems.includes(` ${key} `));
  });
}

function under(document: Document, section: Section): readonly Section[] {
  const found = [section];
  for (let i = section.index + 1; (document.sections[i]?.depth ?? 0) > section.depth; i++) {
    found.push(document.sections[i] as Section);
  }
  return found;
}

function textOf(block: Block): readonly string[] {
  if (block.type === 'list') return block.items.flatMap((item) => [item.term?.text ?? '', item.prose?.text ?? '']);
  if (block.type === 'table') return block.rows.flat().map((cell) => cell.text);
  return block.type === 'code' ? [] : [block.prose.text];
}

/** Two of the sections have a part of one name: a subheading, a label or the lead-in of a list. */
function areAlike(document: Document, group: readonly Headed[]): boolean {
  const parts = group.map(({ section }) => new Set(under(document, section).flatMap((one, i) => partsOf(one, i > 0))));
  return parts.some((own, i) =>
    parts.slice(i + 1).some((other) => [...own].filter((part) => other.has(part)).length > 0),
  );
}

function partsOf(section: Section, below: boolean): readonly string[] {
  const labels = section.blocks.flatMap((block) => {
    if (block.type !== 'paragraph') return [];
    return /^([\p{L} ’'-]{3,40})(?::|\?$|$)/u.exec(block.prose.text)?.[1] ?? [];
  });
  return [...(below && section.heading ? [section.heading.text] : []), ...labels].map(keyOf);
}
