export type { DimensionContent, DimensionLane } from './content.ts';
export { names as namesThing } from './coverage.ts';
export { type Dimension, dimensionOf, type Lane } from './dimension.ts';
export { categoryOf, reachOf } from './support.ts';
