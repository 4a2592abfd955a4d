#!/usr/bin/env node
/**
 * `npm run third-party`: writes THIRD-PARTY.md, the licences of everything that the program and the decks contain, found
 * by bundling both. A test holds the file to what this finds.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { COMMAND, PROGRAM } from './bundle/options.mjs';
import { isStarted, ROOT } from './paths.mjs';

/** What decks contain besides bundled scripts. */
const DATA = ['@fontsource-variable/inter', '@fontsource-variable/newsreader', 'lucide-static', 'reveal.js'];
/** What packages contain without saying so: their texts are taken from a package of the same terms. */
const WITHIN = [
  {
    inside: 'node_modules/unpdf',
    name: 'pdfjs-dist',
    version: '5.6.205',
    license: 'Apache-2.0',
    url: 'https://mozilla.github.io/pdf.js/',
    notices: ['Copyright 2012–2026 Mozilla Foundation and contributors; built for servers by unpdf'],
    terms: 'node_modules/typescript/LICENSE',
  },
];
const CLIENT = { entryPoints: ['src/client/main.ts', 'src/client/shim.ts'], outdir: 'dist/unused', format: 'iife' };

const HEAD = `# Third-party software

Talkwright contains the following packages, in the program (\`dist/lib\`) or in the decks that it makes. This file is made
by \`npm run third-party\`; don't edit it.
`;

/** The text of THIRD-PARTY.md. */
export async function thirdParty() {
  const folders = await foldersInside();
  const packages = [...folders.map(readPackage), ...within(folders)].sort((a, b) =>
    `${a.name} ${a.version}` < `${b.name} ${b.version}` ? -1 : 1,
  );
  const rows = packages.map(({ name, version, license, url }) => `| [${name}](${url}) | ${version} | ${license} |`);
  const table = ['| package | version | licence |', '| --- | --- | --- |', ...rows].join('\n');
  return [HEAD, `${table}\n`, ...[...byTerms(packages)].map(section)].join('\n');
}

/** Folders (\`node_modules/…\`) of the packages that a part of ends up in the program or in a deck. */
async function foldersInside() {
  const common = { absWorkingDir: ROOT, bundle: true, write: false, metafile: true, logLevel: 'error' };
  const program = await Promise.all([PROGRAM, ...COMMAND].map((options) => build({ ...options, ...common })));
  const client = await build({ ...common, ...CLIENT, platform: 'browser' });
  const parts = [...program, client].flatMap(({ metafile }) =>
    Object.values(metafile.outputs).flatMap(({ inputs }) =>
      Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
    ),
  );
  const bundled = parts.flatMap((path) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []);
  return [...new Set([...bundled, ...DATA.map((name) => `node_modules/${name}`)])];
}

/** The contained packages of those that end up inside. */
function within(folders) {
  return WITHIN.filter(({ inside }) => folders.includes(inside)).map((one) => ({
    ...one,
    terms: split(readFileSync(join(ROOT, one.terms), 'utf8').replaceAll('\r', '').trim()).terms,
  }));
}

function readPackage(folder) {
  const { name, version, license, homepage } = JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8'));
  const file = readdirSync(join(ROOT, folder))
    .sort()
    .find((entry) => /^licen[cs]e/i.test(entry));
  const text = file
    ? readFileSync(join(ROOT, folder, file), 'utf8')
        .replaceAll('\r', '')
        .trim()
    : '';
  if (!license) throw new Error(`${folder}: no licence, expected one in its package.json`);
  return {
    name,
    version,
    license,
    url: homepage ?? `https://www.npmjs.com/package/${name}`,
    ...split(text || `Declared as ${license} by the package itself, which brings no text of its own.`),
  };
}

/** Who holds the rights, apart from the terms that many packages share word by word. */
function split(text) {
  const paragraphs = text.split(/\n\s*\n/).map((paragraph) => paragraph.replaceAll(/\s*\n\s*/g, '\n').trim());
  const isNotice = (paragraph) => /^(\(c\)|©|copyright\b)/i.test(paragraph) && paragraph.length < 400;
  const terms = paragraphs.filter((one) => !isNotice(one)).map((one) => one.replaceAll('\n', ' '));
  return {
    notices: paragraphs.filter(isNotice),
    terms: terms.filter((one) => !/^[(#]*\s*(the )?mit license\b.{0,10}$/i.test(one)).join('\n\n'),
  };
}

function byTerms(packages) {
  const groups = new Map();
  for (const one of packages) groups.set(one.terms, [...(groups.get(one.terms) ?? []), one]);
  return groups;
}

function section([terms, packages]) {
  const [{ license }] = packages;
  const holders = packages.map(({ name, notices }) => `- ${[name, ...notices].join(': ').replaceAll('\n', '; ')}`);
  return `## ${license}\n\n${holders.join('\n')}\n\n${terms.replaceAll(/^/gm, '> ').replaceAll(/^> $/gm, '>')}\n`;
}

if (isStarted(import.meta.url)) {
  writeFileSync(join(ROOT, 'THIRD-PARTY.md'), await thirdParty());
}
