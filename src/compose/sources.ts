import type { DeckSource, KnowledgeModel } from '../model/index.ts';

/** Most characters of a name in a footer. */
const SHORT = 24;

/** The sources as slides cite them, numbered in the order of the model. */
export function deckSources(model: KnowledgeModel): DeckSource[] {
  return model.sources.map((source, i) => ({
    n: i + 1,
    id: source.id,
    title: source.title,
    shortName: source.publisher && source.publisher.length <= SHORT ? source.publisher : shortName(source.title),
    publisher: source.publisher,
    date: source.date,
  }));
}

/** The title up to its first colon or dash, or as many of its words as fit. */
function shortName(title: string): string {
  const [head = title] = title.split(/\s*(?::|\||\s[–—-]\s|[–—])/u);
  if (head.length <= SHORT) return head;
  let name = '';
  for (const word of head.split(/\s+/)) {
    if (`${name} ${word}`.trim().length > SHORT) break;
    name = `${name} ${word}`.trim();
  }
  return (name || head.slice(0, SHORT))
    .replace(/(?:\s+(?:of|and|or|the|a|an|to|in|for|vs\.?|with|is|are))+$/i, '')
    .replace(/[,(]$/, '');
}
