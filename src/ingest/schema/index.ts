import { audienceSchema } from './audience.ts';
import { briefSchema } from './brief.ts';

/** The contracts with people, for their editors, by the name of their file in the package's `schema` folder. */
export const SCHEMAS = { brief: briefSchema(), audience: audienceSchema() } as const;
