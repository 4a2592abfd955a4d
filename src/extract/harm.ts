import { featuresOf } from './harm-features.ts';
import { HARM_WEIGHTS } from './harm-weights.ts';
import type { Passage, Reading } from './passage.ts';

/**
 * How likely a reader would list the passage among dangers and drawbacks (0..1): by its words of harm and how they are
 * told, the words around them, and where it stands. Says nothing of whether it tells a measure.
 */
export function harmIn(reading: Reading, passage: Passage): number {
  const features = featuresOf(reading).get(passage);
  if (!features) return 0;
  let sum = HARM_WEIGHTS.bias ?? 0;
  for (const [name, weight] of Object.entries(HARM_WEIGHTS)) sum += weight * (features[name] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}

/** Whether its own words name a harm or something that is not there: one flawed thing in passing is too little. */
export function namesHarm(reading: Reading, passage: Passage): boolean {
  const features = featuresOf(reading).get(passage);
  const at = (name: string): number => features?.[name] ?? 0;
  return at('mass') >= LEAST || at('wanting') > 0;
}

const LEAST = 0.5;
