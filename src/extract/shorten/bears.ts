import type { ClaimKind } from '../../model/index.ts';
import type { Cues } from '../cues.ts';
import { wordsIn } from '../words.ts';
import { type Token, textOf } from './tokens.ts';

/** Whether words still tell what a claim of a kind is told for. */
export type Bears = (tokens: readonly Token[]) => boolean;

/** What the words of a kind must not lose; null when nothing tells, and every main clause has to stay. */
export function bearsOf(kind: ClaimKind | undefined, tokens: readonly Token[], cues: Cues): Bears | null {
  const entries = kind === 'risk' ? HARMS : kind === 'mitigation' ? GUARDS : null;
  if (kind === 'statement') return () => true;
  if (!entries) return null;
  const bears: Bears = (kept) => {
    const words = wordsIn(textOf(kept));
    return (
      entries.some((entry) => cues.find(words, entry) !== null) ||
      (kind === 'mitigation' &&
        (cues.has(words[0]?.lower, 'grammar/orders') || kept.some(({ lower }) => DUTY.test(lower))))
    );
  };
  return bears(tokens) ? bears : null;
}

/** Words of harm. */
const HARMS = [
  'cues/risk-nouns',
  'cues/limitation-cues',
  'dangers/harms',
  'dangers/deeds',
  'dangers/done',
  'dangers/hurts',
  'dangers/states',
  'dangers/faults',
  'drawbacks/bad',
  'drawbacks/worse-states',
  'drawbacks/worse',
  'drawbacks/perils',
  'drawbacks/decay',
  'drawbacks/gone-wrong',
  'drawbacks/noxious',
  'drawbacks/adverse',
] as const;

/** Words of what should be done, and of what it does. */
const GUARDS = [
  'cues/remedies',
  'dangers/guards',
  'dangers/preventions',
  'dangers/reliefs',
  'dangers/avertable',
] as const;
const DUTY = /^(?:should|must|needs?|ought|shall)$/;
