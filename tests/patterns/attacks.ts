import { type AST, RegExpParser, visitRegExpAST } from '@eslint-community/regexpp';

/** A text by its parts: what stands first, and what is repeated after it. */
export type Attack = readonly [head: string, part: string];

const PARSER = new RegExpParser({ ecmaVersion: 2025 });
/** One of each sort of sign that patterns ask for. */
const SIGNS = [...'aA1 ,.-(_:"\'’“&<>*#|[/;=%@$\n\té—)]{}~`+!?bxeist09'];
/** What no pattern ends with, so that each has to try all other ways. */
const END = '\u0001';
/** Loops that end sooner cost no more than their text's length. */
const LONG_LOOP = 10;

/** Texts that a pattern may take long over, made of its own pieces: what stands before each loop, then many times what it takes. */
export function attacksOn(source: string, flags: string): readonly Attack[] {
  const tree = PARSER.parsePattern(source, 0, source.length, {
    unicode: flags.includes('u'),
    unicodeSets: flags.includes('v'),
  });
  const signs = signsOf(flags);
  const sample = (node: AST.Node, turn: number) => sampleOf(node, turn, signs);
  const loops: AST.Quantifier[] = [];
  visitRegExpAST(tree, { onQuantifierEnter: (node) => void (node.max >= LONG_LOOP && loops.push(node)) });
  const shared = sharedSigns(loops, signs);
  const attacks = new Map<string, Attack>();
  const add = (head: string, part: string) => part && attacks.set(`${head}\0${part}`, [head, part]);
  for (const sign of shared) add('', sign);
  for (const loop of loops) {
    const heads = [headOf(loop, 0, sample), headOf(loop, 1, sample)] as const;
    for (const turn of [0, 1, 2, 3]) add(heads[0], sample(loop.element, turn));
    add(heads[1], sample(loop.element, 0) + sample(loop.element, 1));
    for (const sign of shared.slice(0, 2)) for (const head of heads) add(head, sign);
    for (const turn of [0, 1] as const) add('', heads[turn] + sample(loop.element, turn));
    add('', heads[0]);
  }
  for (const turn of [0, 1, 2]) add('', sample(tree, turn));
  add('', 'a ');
  return [...attacks.values()];
}

/** An attack of about so many characters. */
export function textOf([head, part]: Attack, length: number): string {
  return head + part.repeat(Math.max(1, Math.ceil((length - head.length) / part.length))) + END;
}

type SignsOf = (node: AST.Node) => readonly string[];
type Sample = (node: AST.Node, turn: number) => string;

/** The signs that a class takes. */
function signsOf(flags: string): SignsOf {
  const known = new Map<string, readonly string[]>();
  return ({ raw }) => {
    const one = new RegExp(`^(?:${raw})$`, flags.replace(/[gy]/g, ''));
    const found = known.get(raw) ?? SIGNS.filter((sign) => one.test(sign));
    known.set(raw, found);
    return found;
  };
}

/** A text that the node takes; another `turn`, another one. */
function sampleOf(node: AST.Node, turn: number, signs: SignsOf): string {
  const of = (inner: AST.Node) => sampleOf(inner, turn, signs);
  switch (node.type) {
    case 'Pattern':
    case 'Group':
    case 'CapturingGroup':
      return of(node.alternatives[turn % node.alternatives.length] as AST.Alternative);
    case 'Alternative':
      return node.elements.map(of).join('');
    case 'Character':
      return String.fromCodePoint(node.value);
    case 'CharacterSet':
    case 'CharacterClass':
    case 'ExpressionCharacterClass':
      return signs(node)[turn % Math.max(1, signs(node).length)] ?? '';
    case 'Quantifier':
      return of(node.element).repeat(Math.min(node.min || turn % 2, 50));
    default:
      return '';
  }
}

/** A text that brings the pattern to a node. */
function headOf(node: AST.Node, turn: number, sample: Sample): string {
  let text = '';
  for (let at = node; at.parent; at = at.parent) {
    const { parent } = at;
    if (parent.type !== 'Alternative') continue;
    const before = parent.elements.slice(0, parent.elements.indexOf(at as AST.Element));
    text = before.map((element) => sample(element, turn)).join('') + text;
  }
  return text;
}

/** The signs that most loops take: where several can take the same, there are many ways to share it out. */
function sharedSigns(loops: readonly AST.Quantifier[], signs: SignsOf): readonly string[] {
  const counts = new Map<string, number>();
  for (const loop of loops) {
    const taken = new Set<string>();
    const take = (node: AST.Node) => {
      for (const sign of signs(node)) taken.add(sign);
    };
    visitRegExpAST(loop, { onCharacterSetEnter: take, onCharacterClassEnter: take });
    for (const sign of taken) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  }
  const [first = 'a', second = ' ', third = '1'] = [...counts].sort(([, a], [, b]) => b - a).map(([sign]) => sign);
  return [first, second, third];
}
