import {
  beginning,
  capitalise,
  type DeckSource,
  type KnowledgeModel,
  mainSubjects,
  naming,
  widthOf,
} from '../model/index.ts';

/** Most characters of a name in a footer. */
const SHORT = 21;

/** The sources as slides cite them, numbered in the order of the model: no two under one name. */
export function deckSources(model: KnowledgeModel): DeckSource[] {
  const names = apart(model.sources.map((source) => namesOf(source, model)));
  return model.sources.map((source, i) => ({
    n: i + 1,
    id: source.id,
    sha256: source.sha256,
    title: source.title,
    shortName: names[i] ?? '',
    publisher: source.publisher,
    date: source.date,
    places: source.places,
  }));
}

/** What a source can be called, the best first: its publisher, its title up to a colon, what stands behind that. */
function namesOf({ publisher, title }: KnowledgeModel['sources'][number], model: KnowledgeModel): readonly string[] {
  const known = familiar(title, model);
  const behind = known.split(/:\s|\?\s|\s[–—|-]\s/).slice(1);
  const names = [known, ...behind.map(capitalise)].map(shortName);
  return publisher && widthOf(publisher) <= SHORT ? [publisher, ...names] : names;
}

/** For each the first of its names that no other source has first; else its first, numbered. */
function apart(all: readonly (readonly string[])[]): readonly string[] {
  const firsts = all.map(([first = '']) => first);
  const given: string[] = [];
  all.forEach((names, i) => {
    const [first = ''] = names;
    const alone = firsts.every((one, k) => k === i || one !== first);
    const taken = (name: string) => given.includes(name) || firsts.some((one, k) => k !== i && one === name);
    const other = given.includes(first) || !alone ? names.find((name) => !EMPTY.test(name) && !taken(name)) : first;
    given.push(other ?? (given.includes(first) ? `${beginning(first, SHORT - 4)} (${i + 1})` : first));
  });
  return given;
}

/** What is left of a title that says nothing. */
const EMPTY = /^(?:.{0,2}|which|how|what|why|who|an? guide)$/i;

/** The title with its subjects in the form that the deck uses: "Generative AI vs LLMs". */
function familiar(title: string, model: KnowledgeModel): string {
  let text = title.replace(/\s*\([^()]*\)/g, '');
  for (const subject of mainSubjects(model)) {
    const { label } = naming(subject);
    const forms = [subject.name, ...subject.aliases].filter((form) => form.length > label.length);
    for (const form of forms.sort((one, other) => other.length - one.length)) text = text.replaceAll(form, label);
  }
  return text;
}

/** The title up to its first colon or dash, or as many of its words as fit. */
function shortName(title: string): string {
  const [head = title] = title.split(/\s*(?::|\||\s[–—-]\s|[–—]|(?<=\p{L}{2})-(?=\p{Lu}\p{Ll}+ ))/u);
  if (widthOf(head.replace(/[?!.]$/, '')) <= SHORT) return head.replace(/[?!.]$/, '');
  return inWhole(head)
    .replace(
      /(?:(?<!\s)\s+(?:of|and|or|the|a|an|to|in|for|vs\.?|with|is|are|on|at|by|from|which|that|how|what))+$/i,
      '',
    )
    .replace(/[,(]$/, '');
}

/** Whole words; a word that is too long alone is cut, and marked so. */
function inWhole(text: string): string {
  const [word = ''] = text.split(' ');
  return widthOf(word) <= SHORT ? beginning(text, SHORT) : `${beginning(text, SHORT - 1)}…`;
}
