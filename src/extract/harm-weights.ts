/**
 * Weights of the features of harm for a logistic score; `bias` stands alone. Fitted as `scripts/weigh.mjs` does, on the open
 * labelled documents and 43 others that are not kept here.
 */
export const HARM_WEIGHTS: Readonly<Record<string, number>> = {
  bias: -2.01,
  against: 0.32,
  any: 0.81,
  but: 0.98,
  caused: 0.52,
  could: 0.39,
  dangerHarm: 0.39,
  dangers: 1.46,
  denied: -0.21,
  good: -0.23,
  inDanger: 1.03,
  limits: 2.44,
  mass: 1.25,
  mayHarm: 0.68,
  meanings: -0.42,
  near: 1.3,
  order: -1.03,
  these: -0.65,
  too: 0.42,
  wanting: 0.67,
};
