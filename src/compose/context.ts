import {
  type AudienceProfile,
  type Beat,
  type Brief,
  type Claim,
  type DeckSection,
  type DeckSource,
  type DeckSubject,
  type Difference,
  indexOf,
  type KnowledgeModel,
  type Leaning,
  type Lexicon,
  type Naming,
  naming,
  type Outline,
  type Phrase,
  type SubjectKey,
  slug,
} from '../model/index.ts';
import { type IconOf, iconFinder } from './icons.ts';
import { type Related, relatedIn } from './relation.ts';
import { deckSources } from './sources.ts';

/** What every layout may look up while a deck is composed. */
export interface Context {
  readonly outline: Outline;
  readonly model: KnowledgeModel;
  readonly brief: Brief;
  readonly profile: AudienceProfile;
  readonly subjects: readonly DeckSubject[];
  readonly related: Related;
  readonly sections: readonly DeckSection[];
  readonly sources: readonly DeckSource[];
  /** The claims and differences of a beat's slide, of one kind. */
  ofKind<K extends (Claim | Difference)['kind']>(beat: Beat, kind: K): Extract<AnyClaim, { kind: K }>[];
  readonly iconOf: IconOf;
  claim(id: string): Claim | Difference;
  keyOf(subject: string): SubjectKey | null;
  nameOf(subject: string): Naming | null;
}

type Arrays = { [K in keyof KnowledgeModel]: KnowledgeModel[K][number] };
type AnyClaim = Extract<Arrays[keyof Arrays], { kind: string }> | KnowledgeModel['industries'][number]['uses'][number];

export function contextOf(
  outline: Outline,
  model: KnowledgeModel,
  brief: Brief,
  profile: AudienceProfile,
  lexicon: Lexicon,
): Context {
  const index = indexOf(model);
  const claim = (id: string) => {
    const found = index.get(id);
    if (!found) throw new Error(`Outline names claim \`${id}\`, which the model doesn't hold`);
    return found;
  };
  const related = relatedIn(model);
  const { subjects } = related;
  const names = new Map(model.subjects.map((subject) => [subject.id, naming(subject)]));
  return {
    outline,
    model,
    brief,
    profile,
    subjects,
    related,
    sections: sectionsOf(outline, index),
    sources: deckSources(model),
    iconOf: iconFinder(lexicon),
    claim,
    ofKind: (beat, kind) => beat.claims.map(claim).filter((one) => one.kind === kind) as never[],
    keyOf: (id) => subjects.find((subject) => subject.id === id)?.key ?? null,
    nameOf: (id) => names.get(id) ?? null,
  };
}

/** One section a run of beats of one part. */
function sectionsOf(outline: Outline, claims: ReadonlyMap<string, Claim | Difference>): DeckSection[] {
  const sections: DeckSection[] = [];
  for (const part of new Set(outline.beats.map((beat) => beat.part))) {
    if (part === null) continue;
    // A rest within a part is none of its time: the plan shows it apart.
    const own = outline.beats.filter((beat) => beat.part === part && beat.mode !== 'break');
    const seconds = own.reduce((sum, beat) => sum + beat.seconds, 0);
    const told = outline.parts.find((one) => one.name === part);
    const claim = told?.titleClaim ? claims.get(told.titleClaim) : undefined;
    const title = claim
      ? { ...computed(told?.title ?? part, [claim]), claim: claim.id }
      : scaffold(told?.title ?? part);
    sections.push({
      id: `part-${sections.length + 1}`,
      name: part,
      title,
      objectives: told?.objectives ?? [],
      seconds,
    });
  }
  return sections;
}

/** A claim's words for a slide: its short form, or what is given. */
export function phraseOf(claim: Claim, text: string = claim.short ?? claim.text): Phrase {
  return { text: trimmed(text), claim: claim.id, confidence: claim.confidence, spans: claim.spans };
}

/** Words of ours that claim nothing, and what they lean on. */
export function scaffold(text: string, leans?: Leaning): Phrase {
  return { text, claim: null, confidence: 'scaffold', spans: [], ...(leans && { leans }) };
}

/** The slides of beats, by their ids. */
export function slidesOf(beats: readonly Beat[]): string[] {
  return beats.map(({ id }) => slug(id));
}

/** Words that are counted from claims. */
export function computed(text: string, claims: readonly (Claim | Difference)[]): Phrase {
  const spans = claims.flatMap((claim) => ('sides' in claim ? claim.sides.flatMap((side) => side.spans) : claim.spans));
  return { text, claim: null, confidence: 'computed', spans };
}

/** Slide text has no full stop. */
export function trimmed(text: string): string {
  return text.trim().replace(/[.;,]$/, '');
}
