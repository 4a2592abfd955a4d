import { h } from '../../markup/element.ts';
import { ownBlocks } from '../../own/words.ts';
import { OWN_WORDS } from '../labels.ts';
import type { Draw } from './knowledge.ts';

/** What the speaker put on a slide of their own, and that it is theirs. */
export const own: Draw<'own'> = ({ blocks }) => [h('div.mine', [...ownBlocks(blocks), h('p.hint', OWN_WORDS)])];
