import { claimsOf, type KnowledgeModel, type Subject } from '../model/index.ts';

/** What stands between two names when the first comes first, and when the second does. */
const EARLIER =
  /^(?:(?:(?:is|are|was|were) )?(?:followed|succeeded|superseded|replaced) by|(?:feeds?|fed|leads?|led) (?:in)?to|feeds?|precedes?|preceded|(?:evolved|developed|grew|turned) into|gave way to|(?:come|came|comes) before)$/;
const LATER =
  /^(?:replaced|succeeded|superseded|follows?|followed|(?:is|are|was|were) (?:built|based) (?:(?:up)?on|on top of)|builds? (?:up)?on|(?:evolved|developed) (?:from|out of)|grew out of|(?:is|are|was|were) (?:derived|made|descended) from|descends? from|(?:come|came|comes) after|(?:is|are) fed by)$/;
/** Words that don't change what is said; a "may", "will" or "not" does. */
const BESIDE =
  /(?<![\p{L}-])(?:then|later|soon|gradually|eventually|largely|mostly|directly|once|first|itself|the|an?|older|earlier|classic|has|have|had|been) /gu;
/** A name behind one of these is no subject of what follows. */
const GOVERNED =
  /\b(?:of|for|with|from|by|without|to|than|about|like|on|in|at|some|most|many|few|if|whether|not|no)(?: the| an?)? $/i;
/** A name before any other word is no more than part of a name: "replaced analog radio receivers". */
const WHOLE =
  /^(?:$|[^\p{L}\p{N} ]| (?:across|after|and|as|at|because|before|but|by|during|for|from|in|on|once|or|over|since|so|then|through|to|until|when|where|which|while|with|within)\b| [\d([])/u;
/** "The output of A is the input of B". */
const FLOW = /^ (?:is|are|becomes?|serves? as) (?:the )?input (?:of|for|to)(?: the| an?)?$/;

/** The subjects one after another, where claims state it of each and the next; null where they don't. */
export function orderOf(main: readonly Subject[], model: KnowledgeModel): readonly Subject[] | null {
  if (main.length < 2) return null;
  const sentences = new Set(
    claimsOf(model)
      .filter(({ confidence }) => confidence === 'stated')
      .map((claim) => claim.sentence ?? claim.text),
  );
  const steps = [...sentences].flatMap((sentence) => stepsIn(sentence, main));
  const goes = (one: Subject, other: Subject) => steps.some(([from, to]) => from === one.id && to === other.id);
  if (main.some((one) => main.some((other) => goes(one, other) && goes(other, one)))) return null;
  return lineOf(main, goes);
}

/** The one order in which each goes before the next. */
function lineOf(main: readonly Subject[], goes: (one: Subject, other: Subject) => boolean): readonly Subject[] | null {
  const first = main.filter((one) => !main.some((other) => goes(other, one)));
  const line = first.slice(0, 1);
  for (let at = line[0]; at; at = line.length < main.length ? line.at(-1) : undefined) {
    const next = main.filter((one) => at && goes(at, one) && !line.includes(one));
    if (next.length !== 1) break;
    line.push(next[0] as Subject);
  }
  return first.length === 1 && line.length === main.length ? line : null;
}

function stepsIn(sentence: string, main: readonly Subject[]): [string, string][] {
  const named = mentions(sentence, main);
  return named.slice(1).flatMap((other, i): [string, string][] => {
    const one = named[i] as Mention;
    if (one.id === other.id) return [];
    const between = sentence
      .slice(one.end, other.start)
      .replace(/^ \([^()]*\)/, '')
      .toLowerCase();
    if (FLOW.test(between.trimEnd()) && /\boutput of (?:the |an? )?$/i.test(sentence.slice(0, one.start)))
      return [[one.id, other.id]];
    if (GOVERNED.test(sentence.slice(0, one.start)) || !WHOLE.test(sentence.slice(other.end))) return [];
    const cue = `${between.trim()} `.replaceAll(BESIDE, '').trim();
    if (EARLIER.test(cue)) return [[one.id, other.id]];
    return LATER.test(cue) ? [[other.id, one.id]] : [];
  });
}

interface Mention {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** Where a sentence names the subjects, in its order; of two names at one place the longer. */
function mentions(sentence: string, main: readonly Subject[]): Mention[] {
  const text = sentence.toLowerCase();
  const found = main.flatMap(({ id, name, abbreviation, aliases }) =>
    [...new Set([name, abbreviation, ...aliases].flatMap((form) => (form ? forms(form.toLowerCase()) : [])))].flatMap(
      (form) => places(text, form).map((start): Mention => ({ id, start, end: start + form.length })),
    ),
  );
  const kept: Mention[] = [];
  for (const one of found.sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (one.start >= (kept.at(-1)?.end ?? 0)) kept.push(one);
  }
  return kept;
}

function forms(name: string): string[] {
  return name.endsWith('s') ? [name] : [name, `${name}s`];
}

/** Where a name stands as a whole word. */
function places(text: string, form: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
    const around = `${text[at - 1] ?? ' '}${text[at + form.length] ?? ' '}`;
    if (!/[\p{L}\p{N}]/u.test(around)) found.push(at);
  }
  return found;
}
