import {
  BODY_WORDS,
  type Claim,
  coincide,
  countWords,
  type Definition,
  fitsTitle,
  LAYOUTS,
  type Naming,
  type Statement,
  type Subject,
  widthOf,
} from '../../model/index.ts';
import { distinct } from '../alike.ts';
import { packed } from '../batches.ts';
import type { Candidate, Maker, Material } from '../candidate.ts';
import { names, standsAlone } from './rest.ts';

const SLOTS = LAYOUTS.definition.slots;
/** Names that make a term concrete: the more one knows, the fewer it takes. */
const EXAMPLES = { novice: SLOTS.examples ?? 6, practitioner: 3, expert: 2 } as const;

/** One beat a main subject: what it is, how it works, what it is known by. */
export const define: Maker = (material) => material.main.flatMap((subject) => defineOne(subject, material));

function defineOne(subject: Subject, material: Material): Candidate[] {
  const naming = material.nameOf(subject.id);
  const own = material.free(material.model.definitions.filter((one) => one.subject === subject.id));
  const definitions = own.filter((one) => !relates(one, subject, material));
  // What the slide on how the subjects belong together says isn't said again where there is another.
  const said = (one: Definition) => Number(material.isSaid(one));
  const glosses = definitions.filter((one) => fits(one, SLOTS.gloss)).sort((one, other) => said(one) - said(other));
  const first = glosses[0];
  if (!naming || !first) return [];
  const title = titleOf(definitions, first, naming);
  const others = distinct(
    glosses.slice(1).filter((one) => one.id !== title.claim),
    [first],
  );
  const room = BODY_WORDS - countWords(`${subject.name} ${first.short}`);
  const wordsOf = (claim: Claim) => countWords(claim.short ?? claim.text);
  const traits = packed(traitsOf(subject, material, [first, ...others]), { most: SLOTS.traits ?? 3, room, wordsOf });
  const examples = material.free(material.model.examples.filter((one) => one.subject === subject.id));
  const shown = examples
    .filter((one) => widthOf(one.item) <= (SLOTS.example ?? 0))
    .slice(0, EXAMPLES[material.profile.knows]);
  const claims = [first, ...traits, ...shown];
  material.take(first, ...others, ...traits, ...shown);
  const more = [...others, ...statementsOf(subject, material)];
  return [
    {
      id: `define:${subject.id}`,
      purpose: 'define',
      layout: 'definition',
      title: title.text,
      titleClaim: title.claim,
      claims,
      script: [first, ...traits],
      more,
      needs: [],
      value: 9 * material.valueOf(first),
      why: `${naming.label} is what the talk is about: the term comes before what is said of it`,
    },
  ];
}

/** "An LLM is a type of generative AI" says how the subjects belong together: that is another beat. */
function relates(definition: Definition, subject: Subject, material: Material): boolean {
  const edges = material.model.taxonomy.filter(
    (edge) => edge.child === subject.id && material.main.some((one) => one.id === edge.parent),
  );
  const [first] = definition.spans;
  return edges.some((edge) => coincide(edge, { ...definition, spans: [first] }));
}

function fits(claim: Claim, characters = 0): boolean {
  return short(claim, characters) && claim.sentence !== null;
}

function short(claim: Claim, characters = 0): boolean {
  return claim.short !== null && widthOf(claim.short) <= characters;
}

/** "LLMs are deep learning models": the class that a definition names, in words that the sentence goes beyond. */
function titleOf(all: readonly Definition[], gloss: Definition, naming: Naming) {
  const copula = naming.plural ? 'are' : 'is';
  const classes = all.filter(
    (one) => one.kindOf !== null && !(gloss.short ?? '').toLowerCase().startsWith(one.kindOf.toLowerCase()),
  );
  const plural = (one: Definition) => (one.kindOf?.endsWith('s') === naming.plural ? 0 : 1);
  for (const one of [...classes.sort((a, b) => plural(a) - plural(b)), ...all]) {
    const kind = one.kindOf && article(one, one.kindOf, naming);
    const text = kind ? `${withArticle(one, naming)} ${copula} ${kind}` : one.text.replace(/\.$/, '');
    if (fitsTitle(text)) return { text, claim: one.id };
  }
  return { text: `What ${naming.name} ${copula}`, claim: null };
}

/** "A rain garden": a name that the source gives an article keeps it. */
function withArticle(definition: Definition, naming: Naming): string {
  const article = /^(?:An?|The) /.exec(definition.text)?.[0];
  return article && !naming.plural ? `${article}${naming.name}` : naming.label;
}

/** The class with the article that the source gives it; a singular class of a plural name takes "a kind of". */
function article(definition: Definition, kind: string, naming: Naming): string {
  const at = definition.text.toLowerCase().indexOf(kind.toLowerCase());
  const before = at < 0 ? '' : (definition.text.slice(0, at).match(/\b(an?|any|the)\s+(?:\p{L}+\s+)?$/iu)?.[1] ?? '');
  const singular = /^(?:an?|any)$/i.test(before);
  if (naming.plural && singular) return `one kind of ${kind}`;
  return singular ? `${VOWEL.test(kind) ? 'an' : 'a'} ${kind}` : kind;
}

/** Begins with the sound of a vowel: "umbrella" and "hour", but neither "unit" nor "European". */
const VOWEL = /^(?:[aio](?!ne\b|nce\b)|e(?!u)|u(?!ni[^nm]|s[aeu]|til|ran)|hour|honest|heir)/i;

/** Things said of the subject that fit a line each, mechanisms first. */
function traitsOf(subject: Subject, material: Material, said: readonly Claim[]): Claim[] {
  const pool = [...statementsOf(subject, material), ...advantagesOf(subject, material)];
  return distinct(
    pool.filter((one) => short(one, SLOTS.trait) && begins(one.text, subject)),
    said,
  );
}

/** Whether the subject itself, or a pronoun that was read as it, is what the sentence begins with. */
function begins(text: string, subject: Subject): boolean {
  const start = text.toLowerCase().replace(/^(?:an?|the) /, '');
  return ['they ', 'it ', subject.name, ...subject.aliases].some((form) => start.startsWith(form.toLowerCase()));
}

function advantagesOf(subject: Subject, material: Material): Claim[] {
  return material.free(material.model.advantages.filter((one) => one.subject === subject.id));
}

export function statementsOf(subject: Subject, material: Material): Statement[] {
  const mine = material.model.statements.filter(
    (one) => one.subject === subject.id && standsAlone(one) && names(one, subject) && !material.inRow(one),
  );
  const byRole = (one: Statement) => (one.role === 'mechanism' ? 0 : 1);
  return material.free(mine).sort((one, other) => byRole(one) - byRole(other));
}
