import type { OwnContent } from '../../model/index.ts';
import { ownSlideOf } from '../own.ts';
import type { Lay } from './index.ts';

/** What the speaker put on a slide of their own. */
export const own: Lay<'own'> = (beat, context): OwnContent => ({ blocks: ownSlideOf(beat, context)?.body ?? [] });
