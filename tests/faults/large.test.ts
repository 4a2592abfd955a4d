import { spawnSync } from 'node:child_process';
import { readFileSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { COMMAND, createPlace, type Place } from '../cli/command.ts';
import { LONG } from '../long.ts';

let place: Place;
beforeEach(() => {
  place = createPlace();
  place.write(
    '.peak.cjs',
    "process.on('exit', () => require('node:fs').writeFileSync('.peak', String(process.resourceUsage().maxRSS)))",
  );
});
afterEach(() => place.remove());

/** Runs a program of Node, and tells the most memory that it ever had, MiB. */
function measured(...args: readonly string[]) {
  const hook = ['--require', './.peak.cjs'];
  const { status, stderr } = spawnSync(process.execPath, [...hook, ...args], { cwd: place.dir, encoding: 'utf8' });
  return { status, stderr, peak: Number(readFileSync(join(place.dir, '.peak'), 'utf8')) / 1024 };
}

const built = (name: string) => measured(COMMAND, 'build', name, '--out', 'talk', '-q', '--format', 'md');

describe('a file that is too large', () => {
  test('is refused by its size, before it is read', () => {
    place.write('large.txt', '');
    truncateSync(join(place.dir, 'large.txt'), 200 * 2 ** 20);
    const { status, stderr, peak } = built('large.txt');
    console.info(`200 MB of text: refused with ${peak.toFixed(0)} MiB at most`);
    expect([status, stderr]).toEqual([
      1,
      expect.stringMatching(/^error: large\.txt: 200 MB, expected at most 16 MB\. [^\n]*--limits size=200\.\n$/),
    ]);
    expect(peak).toBeLessThan(150);
    expect(place.all()).not.toContain('talk');
    // The control: who reads it first has all of it in memory.
    expect(measured('-e', "require('node:fs').readFileSync('large.txt')").peak).toBeGreaterThan(200);
  });

  test('once it is unpacked is refused before that', () => {
    const head = { '[Content_Types].xml': Buffer.from('<Types/>') };
    place.write(
      'bomb.docx',
      zipSync({ ...head, 'word/document.xml': new Uint8Array((LONG ? 300 : 100) * 2 ** 20) }, { level: 1 }),
    );
    const { status, stderr, peak } = built('bomb.docx');
    console.info(`A Word document that unpacks to 100 MB or more: refused with ${peak.toFixed(0)} MiB at most`);
    expect([status, stderr]).toEqual([
      1,
      expect.stringMatching(/^error: bomb\.docx: [^\n]*`word\/document\.xml` unpacks to \d+ MB[^\n]*\n$/),
    ]);
    expect(peak).toBeLessThan(200);
  });
});

/** A PDF with as many pages, each with a heading and lines of its own. */
function pdfOf(pages: number): string {
  const objects = ['<</Type/Catalog/Pages 2 0 R>>', '', '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>'];
  const kids: string[] = [];
  for (let i = 1; i <= pages; i++) {
    const lines = Array.from(
      { length: 30 },
      (_, line) => `(Pump ${i}.${line} moves heat into house ${i * 31 + line} of the street.) Tj T*`,
    );
    const text = `BT /F 18 Tf 60 780 Td (Pump ${i}) Tj /F 11 Tf 0 -30 Td 20 TL (A pump of kind ${i} is a device that moves heat.) Tj T* ${lines.join(' ')} ET`;
    kids.push(`${objects.length + 1} 0 R`);
    objects.push(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents ${objects.length + 2} 0 R>>`,
    );
    objects.push(`<</Length ${text.length}>>stream\n${text}\nendstream`);
  }
  objects[1] = `<</Type/Pages/Count ${pages}/Kids[${kids.join(' ')}]>>`;
  let file = '%PDF-1.4\n';
  const places = objects.map((object, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj${object}endobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  return `${file}${table}trailer<</Root 1 0 R/Size ${objects.length + 1}>>\nstartxref\n${file.length}\n%%EOF\n`;
}

test.each(LONG ? [500] : [20])(
  'a PDF of %i pages becomes a talk, within memory',
  (pages) => {
    place.write('long.pdf', pdfOf(pages));
    const start = performance.now();
    const { status, stderr, peak } = built('long.pdf');
    console.info(
      `${pages} pages: ${((performance.now() - start) / 1000).toFixed(1)} s, ${peak.toFixed(0)} MiB at most`,
    );
    expect([status, stderr]).toEqual([0, '']);
    expect(readFileSync(join(place.dir, 'talk/slides.md'), 'utf8')).toMatch(/moves heat into house \d+/);
    expect(peak).toBeLessThan(1024);
  },
  600_000,
);
