import type { StageState } from '../../src/model/index.ts';

/** Where a deck is that has just begun. */
export const STAGE: StageState = {
  kind: 'stage',
  slide: 'tides',
  fragment: 0,
  theme: 'light',
  black: false,
  timer: { gone: 0, since: null, slideFrom: 0 },
  slot: 600,
  spare: 0,
  dropped: [],
  offer: null,
  countdown: null,
  recording: false,
};
