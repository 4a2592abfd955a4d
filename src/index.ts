/** What programs may use: the stages composed, the model, and the errors that they throw. */
export type * from './model/index.ts';
export { InputError } from './model/index.ts';
export { formatTalk, makeTalk, outlineTalk, type Talk, understand } from './pipeline.ts';
