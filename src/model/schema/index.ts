import { deck } from './deck.ts';
import { manifest } from './manifest.ts';
import { model } from './model.ts';
import { outline } from './outline.ts';
import { rehearsal } from './rehearsal.ts';

/** The contracts with programs, by the name of their file in the package's `schema` folder. */
export const SCHEMAS = { model, outline, deck, rehearsal, manifest } as const;
