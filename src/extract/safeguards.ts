import type { Cues } from './cues.ts';
import { isPart, onDangers } from './hazards.ts';
import { asksFor } from './headed.ts';
import type { Passage } from './passage.ts';
import { wordsIn } from './words.ts';

/**
 * Whether a passage stands under a heading, a label or a lead-in over safeguards. "Tips" and "Recommendations" are over
 * safeguards only in a text on dangers.
 */
export function underSafeguards(passage: Passage, cues: Cues): boolean {
  const label = passage.item !== null ? passage.lead?.replace(/:$/, '') : passage.term?.text;
  if (label && onSafeguards(label, cues)) return true;
  const [own, above] = passage.headings;
  if (own === undefined) return false;
  // A title that names several things asks for none of them.
  if (passage.section.depth <= 1 && /[,:].*\s(?:and|&)\s/.test(own)) return false;
  if (onSafeguards(own, cues)) return true;
  if (asksFor(own, 'dangers/advice-heads', cues))
    return passage.headings.slice(1).some((one) => onDangers(one, cues)) || besideDangers(passage, cues);
  if (isPart(own, cues) || onDangers(own, cues)) return false;
  return above !== undefined && passage.headings.length > 2 && onSafeguards(above, cues);
}

function onSafeguards(heading: string, cues: Cues): boolean {
  if (asksFor(heading, 'cues/mitigation-headings', cues) || DO_ABOUT.test(heading)) return true;
  const words = wordsIn(heading);
  const hit = words.length <= 9 ? cues.find(words, 'dangers/protects') : null;
  // "Infection control" is a trade, "Controls" and "Controls for dust" are safeguards.
  return hit !== null && (hit.to - hit.from > 1 || hit.from === 0 || hit.to === words.length);
}

/** "What should farmers do about drift?" */
const DO_ABOUT = /^what\s(?:should|can|could|must|might)\s(?!.*\bwrong\b)[^?,]{0,50}\b(?:do|be done)\sabout\b/iu;

/** Whether a section next to this one, under the same heading, is on dangers. */
function besideDangers({ document, section }: Passage, cues: Cues): boolean {
  return document.sections.some(
    (one) => one !== section && one.parent === section.parent && one.heading && onDangers(one.heading.text, cues),
  );
}
