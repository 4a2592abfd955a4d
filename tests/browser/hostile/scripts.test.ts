/// <reference lib="dom" />
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ingest, readInspectionTemplates, readLexicon, readProfile } from '../../../src/ingest/index.ts';
import type { Deck } from '../../../src/model/index.ts';
import { documentOf, inspectSources, makeTalk, relate } from '../../../src/pipeline.ts';
import { render } from '../../../src/render/index.ts';
import { briefOf } from '../../fixtures/people.ts';
import { heating } from '../../fixtures/render/heating.ts';
import { limits } from '../../fixtures/render/limits.ts';
import { workshop } from '../../fixtures/render/workshop.ts';
import { LONG } from '../../long.ts';
import { ROOT } from '../../pipeline/default-talk.ts';
import { hasBrowser, launch } from '../chromium.ts';
import { templates } from '../render/page.ts';
import { filled } from './filled.ts';
import { vectors } from './vectors.ts';

const all = vectors();
/** Every seventh in the usual run: seven divides nothing that they are made of. */
const texts = LONG ? all : all.filter((_, i) => i % 7 === 0);

describe.runIf(hasBrowser())('words of strangers that are scripts', () => {
  let browser: Browser;
  let context: BrowserContext;
  let dir: string;
  let fired: number[];
  let asked: string[];

  beforeAll(async () => {
    browser = await launch();
    dir = mkdtempSync(join(tmpdir(), 'talkwright-scripts-'));
    // The policy is switched off: what is left is the sanitiser alone.
    context = await browser.newContext({ bypassCSP: true, reducedMotion: 'reduce' });
    await context.exposeFunction('zz', (n: number) => void fired.push(n));
    context.on('request', (request) => asked.push(request.url().slice(0, 100)));
    context.on('page', (page) => page.on('dialog', (dialog) => void dialog.dismiss()));
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    rmSync(dir, { recursive: true, force: true });
  });

  async function visit(html: string, name: string, query = ''): Promise<Page> {
    [fired, asked] = [[], []];
    writeFileSync(join(dir, name), html);
    const page = await context.newPage();
    await page.goto(pathToFileURL(join(dir, name)).href + query);
    return page;
  }

  /** Shows each slide with all its steps; what may not stand in a page of ours. */
  const walked = (page: Page) =>
    page.evaluate(async () => {
      const { Reveal } = window as unknown as {
        Reveal?: { slide(h: number, v: number, f: number): void; getTotalSlides(): number };
      };
      for (let i = 0; Reveal && i < Reveal.getTotalSlides(); i++) {
        Reveal.slide(i, 0, 99);
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      const wrong = [...document.querySelectorAll('*')].flatMap((one) => [
        ...[...one.attributes].filter(({ name }) => /^on/i.test(name)).map(({ name }) => `${one.tagName} ${name}`),
        ...(one.matches(
          'iframe, object, embed, base, form[action], .slides script, .slides style, aside script, aside style',
        )
          ? [one.outerHTML.slice(0, 100)]
          : []),
        ...['href', 'src', 'action', 'data', 'xlink:href']
          .map((name) => one.getAttribute(name) ?? '')
          // Lists of what is bad miss some: only these are good.
          .filter(
            (to) =>
              /^[a-z][a-z\d+.-]*:/i.test(to.trim()) &&
              !/^(?:https?|mailto|data:(?:image|font)\/|file|blob):?/i.test(to.trim()),
          ),
      ]);
      await new Promise((resolve) => setTimeout(resolve, 50));
      return wrong;
    });

  test('run where nothing holds them back: by hundreds', async () => {
    const page = await visit('<!doctype html><title>x</title><body></body>', 'bare.html');
    await page.evaluate(async (list) => {
      for (const text of list) {
        const box = document.createElement('div');
        document.body.append(box);
        box.innerHTML = text;
      }
    }, texts);
    await expect.poll(() => new Set(fired).size, { timeout: 30_000 }).toBeGreaterThan(texts.length / 8);
    await page.close();
  }, 120_000);

  test('run nowhere in a deck or its speaker view, whichever of its words they are', async () => {
    const drawn = await templates();
    const decks: readonly (() => Deck)[] = [heating, workshop, limits];
    for (let [at, turn] = [0, 0]; at < texts.length; turn++) {
      const { deck, taken } = filled((decks[turn % decks.length] as () => Deck)(), texts, at);
      at += taken;
      const html = String(render(deck, drawn)[0]?.content);
      for (const query of ['', '?speaker']) {
        const page = await visit(html, 'deck.html', query);
        const wrong = await walked(page);
        await page.close();
        expect([wrong, fired, asked.filter((url) => !/^(?:file|data|blob):/.test(url))]).toEqual([[], [], []]);
      }
    }
  }, 600_000);

  test.each(['md', 'html', 'txt'])(
    'run nowhere in what is made of a source (%s), its pages and its report',
    async (extension) => {
      // A file with control characters is refused as no text.
      const lines = texts.map(
        (text, i) => `A pump ${text.replaceAll('\u0001', '')} moves heat. It is used in house ${i}.`,
      );
      const part = Math.ceil(lines.length / 40);
      const body = Array.from({ length: 40 }, (_, i) => {
        const [head = '', ...rest] = lines.slice(i * part, (i + 1) * part);
        if (extension === 'html') return `<h2>${head}</h2>${rest.map((line) => `<p>${line}</p>`).join('\n')}`;
        return `## ${head}\n\n${rest.join('\n\n')}\n\n| ${rest[0]} | b |\n| - | - |\n| ${rest[1]} | c |\n`;
      }).join('\n\n');
      const name = `a'"><img src=x onerror=zz(9000)>.${extension}`;
      writeFileSync(
        join(dir, name),
        extension === 'html' ? `<!doctype html><title>${texts[3]}</title><body><article>${body}` : body,
      );
      const { sources } = await ingest([name], { cwd: dir });
      const lexicon = readLexicon([join(ROOT, 'content/lexicon')]);
      const documents = sources.map((source) => documentOf(source, lexicon));
      const model = relate(documents, lexicon);
      const profile = {
        ...readProfile('general', [join(ROOT, 'content/audiences')]),
        label: String(texts[5]),
        question: String(texts[8]),
      };
      const brief = { ...briefOf(5), title: String(texts[1]), speaker: String(texts[2]), event: String(texts[4]) };
      const pages = [inspectSources(documents, model, readInspectionTemplates(ROOT))];
      try {
        pages.push(...makeTalk(model, brief, profile, await templates(), lexicon).artifacts);
      } catch (error) {
        // What holds too little for a talk still has its report.
        expect(String(error)).toMatch(/InputError/);
      }
      for (const { path, content } of pages) {
        if (!path.endsWith('.html')) continue;
        const page = await visit(String(content), path);
        const wrong = await walked(page);
        await page.close();
        expect([path, wrong, fired, asked.filter((url) => !/^(?:file|data|blob):/.test(url))]).toEqual([
          path,
          [],
          [],
          [],
        ]);
      }
    },
    600_000,
  );
});
