import { beginning, type DeckSource, type KnowledgeModel, mainSubjects, naming, widthOf } from '../model/index.ts';

/** Most characters of a name in a footer. */
const SHORT = 21;

/** The sources as slides cite them, numbered in the order of the model. */
export function deckSources(model: KnowledgeModel): DeckSource[] {
  return model.sources.map((source, i) => ({
    n: i + 1,
    id: source.id,
    title: source.title,
    shortName:
      source.publisher && widthOf(source.publisher) <= SHORT
        ? source.publisher
        : shortName(familiar(source.title, model)),
    publisher: source.publisher,
    date: source.date,
    places: source.places,
  }));
}

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
    .replace(/(?:\s+(?:of|and|or|the|a|an|to|in|for|vs\.?|with|is|are))+$/i, '')
    .replace(/[,(]$/, '');
}

/** Whole words; a word that is too long alone is cut, and marked so. */
function inWhole(text: string): string {
  const [word = ''] = text.split(' ');
  return widthOf(word) <= SHORT ? beginning(text, SHORT) : `${beginning(text, SHORT - 1)}…`;
}
