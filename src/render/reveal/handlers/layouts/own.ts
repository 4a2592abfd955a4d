import type { ElementContent } from 'hast';
import { type OwnContent, ownStep } from '../../../../model/index.ts';
import { h } from '../../../markup/element.ts';
import { ownBlocks } from '../../../own/words.ts';
import type { LayoutContext } from '../../context.ts';
import { labels } from '../../labels.ts';
import { contentSlide } from '../../parts/frame.ts';

/** What the speaker wrote, as large as it can stand; the foot says whose words they are. */
export function own({ blocks }: OwnContent, context: LayoutContext): ElementContent[] {
  const step = `z${ownStep(blocks) ?? 4}`;
  const one = blocks.length === 1 ? [`only-${blocks[0]?.kind}`] : [];
  return contentSlide(context, [h('div.mine', { className: [step, ...one] }, ownBlocks(blocks))], {
    note: labels.ownWords,
  });
}
