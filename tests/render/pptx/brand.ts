import type { Brand } from '../../../src/model/index.ts';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 30"><rect width="120" height="30"/></svg>';
/** A brand with all that a file can show of one. */
export const BRAND: Brand = {
  name: 'Warm & Co',
  accent: '#00796b',
  accent2: null,
  logo: { type: 'image/svg+xml', base64: Buffer.from(SVG).toString('base64') },
  font: { family: 'Verdana', file: null, variable: false },
};
