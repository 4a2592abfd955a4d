import { orders, urges } from './advice.ts';
import { asksFor } from './headed.ts';
import type { Passage, Reading } from './passage.ts';
import { wordsIn } from './words.ts';

/** What is to be done is no fact: orders, steps, recipes. */
export function instructs(passage: Passage, { cues }: Reading): boolean {
  if (
    orders(passage, cues) ||
    urges(passage) ||
    /\bshould\s(?!(?:not\s)?(?:be|exceed|lie|stay|weigh)\b)[^.;]*\d/.test(passage.text)
  )
    return true;
  if (cues.has(passage.words[passage.body]?.lower, 'cues/rhetorical') || supposes(passage.text)) return true;
  if (passage.headings.slice(0, 2).some((heading) => asksFor(heading, 'figures/instructions', cues))) return true;
  const block = passage.section.blocks[passage.block];
  return passage.item !== null && block?.type === 'list' && block.ordered && isSteps(block.items, cues);
}

/** A sum that is made up: "If you borrow $10,000 …", "You would then pay $1,050". */
export function supposes(text: string): boolean {
  if (SUPPOSED.test(text)) return true;
  return /[$€£¥₹]\s?\d|\d\s(?:dollars|euros|pounds)\b/.test(text) && SUM.test(text);
}

const SUPPOSED =
  /^(?:(?:for (?:example|instance)|so|now|thus),?\s)?(?:let['’]?s\s(?:say|assume|suppose|take|imagine)|suppose|assume|assuming|imagine|say,)\s/i;
const SUM =
  /^(?:[^,]{0,20},\s)?if\s(?:you|we|i|your|an?\s)|^for (?:example|instance),\s.{0,160}\b(?:if|would)\s|\b(?:you|she|he)(?:['’]d|\swould|\swill)\s(?:then\s|only\s|still\s|also\s)?(?:pay|owe|have|receive|get|earn|save|need|end up)\b/iu;

/** Whether most of a numbered list's items begin with a verb. */
function isSteps(
  items: readonly { readonly prose: { readonly text: string } | null }[],
  cues: Reading['cues'],
): boolean {
  const firsts = items.map((item) => wordsIn(item.prose?.text ?? '')[0]?.lower);
  const verbs = firsts.filter((word) => cues.has(word, 'grammar/verbs') || cues.has(word, 'grammar/orders'));
  return items.length > 2 && verbs.length * 2 >= items.length;
}
