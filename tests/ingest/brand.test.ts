import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readBrief } from '../../src/ingest/index.ts';

const INTER = createRequire(import.meta.url).resolve('@fontsource-variable/inter/files/inter-latin-wght-normal.woff2');
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><circle cx="2" cy="2" r="2"/></svg>';
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'brand-'));
  const files: Readonly<Record<string, string | Buffer>> = {
    'logo.svg': SVG,
    'told.svg': `\ufeff<?xml version="1.0"?>\n<!-- a <svg> --><!DOCTYPE svg>\n${SVG}`,
    'logo.txt': PNG,
    'photo.png': Buffer.from([0xff, 0xd8, 0xff, 0xe0]),
    'logo.webp': Buffer.from('RIFF\0\0\0\0WEBPVP8 '),
    'page.svg': '<html><svg xmlns="http://www.w3.org/2000/svg"/></html>',
    'bare.svg': '<svg viewBox="0 0 4 4"/>',
    'open.svg': '<!-- no end',
    'large.png': Buffer.concat([PNG, Buffer.alloc(256 * 1024)]),
    'face.ttf': sfnt('Rowing Club', ['cmap', 'name']),
    'range.otf': sfnt('Rowing; Club}', ['cmap', 'fvar', 'name'], 'OTTO'),
    'short.ttf': sfnt('Rowing Club', ['cmap', 'name']).subarray(0, 60),
    'torn.woff2': Buffer.concat([Buffer.from('wOF2'), Buffer.alloc(80)]),
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(path.join(folder, name), content);
  copyFileSync(INTER, path.join(folder, 'inter.woff2'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A font of empty tables but its names: enough to be told by. */
function sfnt(family: string, tables: readonly string[], flavour = '\0\x01\0\0'): Buffer {
  const text = Buffer.from(family, 'utf16le').swap16();
  const name = Buffer.alloc(18);
  for (const [at, value] of [0, 1, 18, 3, 1, 0x409, 1, text.length, 0].entries()) name.writeUInt16BE(value, 2 * at);
  const head = Buffer.alloc(12 + 16 * tables.length);
  head.write(flavour, 'latin1');
  head.writeUInt16BE(tables.length, 4);
  const content = Buffer.concat([name, text]);
  for (const [i, tag] of tables.entries()) {
    head.write(tag, 12 + 16 * i, 'latin1');
    head.writeUInt32BE(head.length, 20 + 16 * i);
    head.writeUInt32BE(tag === 'name' ? content.length : 0, 24 + 16 * i);
  }
  return Buffer.concat([head, content]);
}

function read(...lines: readonly string[]) {
  const file = path.join(folder, 'rowing.yaml');
  writeFileSync(file, ['sources: .', 'brand:', ...lines.map((line) => `  ${line}`), ''].join('\n'));
  return readBrief(file).brand;
}

describe('the brand of a brief', () => {
  test('may say any part, and says nothing of the rest', () => {
    expect(read('accent: "#0B5d3b"')).toEqual({ name: null, accent: '#0b5d3b', accent2: null, logo: null, font: null });
    expect(read('accent2: "#fd0"', 'name: Rowing club')).toMatchObject({ accent2: '#ffdd00', name: 'Rowing club' });
    expect(read('accent: 123456')).toMatchObject({ accent: '#123456' });
  });

  test.each([
    ['logo.svg', 'image/svg+xml'],
    ['told.svg', 'image/svg+xml'],
    ['logo.txt', 'image/png'],
    ['photo.png', 'image/jpeg'],
    ['logo.webp', 'image/webp'],
  ])('has a logo %s, which its bytes say is %s', (name, type) => {
    expect(read(`logo: ${name}`)?.logo?.type).toBe(type);
  });

  test.each([
    ['face.ttf', 'Rowing Club', 'font/ttf', false],
    ['range.otf', 'Brand', 'font/otf', true],
    ['inter.woff2', 'Inter', 'font/woff2', true],
  ])('has a face %s, whose tables say that it is %s', (name, family, type, variable) => {
    expect(read(`font: ${name}`)?.font).toMatchObject({ family, variable, file: { type } });
  });

  test('may name an installed family', () => {
    expect(read('font: Source Sans 3')?.font).toEqual({ family: 'Source Sans 3', file: null, variable: false });
  });

  test.each([
    ['acent: "#000000"', /:3:3: unknown key `acent`, .* Did you mean `accent`\?$/],
    ['accent: #0b5d3b', /:3:11: `brand\.accent`: no colour, expected one such as "#0b5d3b", in quotes/],
    ['accent: dark green', /:3:11: `brand\.accent`: `dark green` is no colour/],
    ['accent2: "#12345"', /:3:12: `brand\.accent2`: `#12345` is no colour/],
    ['accent: [1]', /:3:11: `brand\.accent`: expected a colour/],
    ['name: ""', /:3:9: `brand\.name`: empty/],
    [`name: ${'club '.repeat(9)}`, /:3:9: `brand\.name`: longer than 32 characters/],
    ['logo: none.svg', /:3:9: `brand\.logo`: `none\.svg`: no such file/],
    ['logo: .', /:3:9: `brand\.logo`: `\.`: no such file/],
    ['logo: rowing.yaml', /:3:9: `brand\.logo`: `rowing\.yaml`: no picture/],
    ['logo: page.svg', /:3:9: `brand\.logo`: `page\.svg`: no picture/],
    ['logo: open.svg', /:3:9: `brand\.logo`: `open\.svg`: no picture/],
    ['logo: bare.svg', /:3:9: `brand\.logo`: `bare\.svg`: an SVG that browsers don't draw/],
    ['logo: large.png', /:3:9: `brand\.logo`: `large\.png`: 257 kB, expected at most 256 kB/],
    ['font: none.ttf', /:3:9: `brand\.font`: `none\.ttf`: no such file/],
    ['font: logo.svg', /:3:9: `brand\.font`: `logo\.svg`: no font/],
    ['font: short.ttf', /:3:9: `brand\.font`: `short\.ttf`: a damaged font/],
    ['font: torn.woff2', /:3:9: `brand\.font`: `torn\.woff2`: a damaged font/],
    ['font: "a; } b"', /:3:9: `brand\.font`: `a; } b` is no family/],
  ])('refuses %j with its place', (line, says) => {
    expect(() => read(line)).toThrow(expect.objectContaining({ code: 1, message: expect.stringMatching(says) }));
  });
});
