import { describe, expect, test } from 'vitest';
import { countWords } from '../../src/model/index.ts';
import { pipeRows, sentences, terms, text, unwrap } from './shape.ts';

const BLOG = text('sources/what-generative-ai-is.txt');
const SCRAPED = text('sources/llms-in-nine-industries.txt');
const MODULE = unwrap(text('sources/course-module.md'));
const ALL = [
  ['what-generative-ai-is.txt', BLOG],
  ['llms-in-nine-industries.txt', SCRAPED],
  ['course-module.md', MODULE],
] as const;

describe('the blog export', () => {
  const rows = pipeRows(BLOG);

  test('keeps one line per paragraph and marks no heading', () => {
    expect(BLOG.trimEnd()).not.toContain('\n\n');
    expect(BLOG).not.toMatch(/^#/m);
  });

  test('compares two subjects in nine rows under a header, with no delimiter row', () => {
    expect(rows.map((row) => row.length)).toEqual(Array(10).fill(3));
    expect(rows.flat().filter((cell) => cell === '' || /^:?-+:?$/.test(cell))).toEqual([]);
    expect(new Set(rows.map(([facet]) => facet)).size).toBe(10);
  });

  test('keeps every cell short enough for a slide', () => {
    expect(rows.flat().filter((cell) => cell.length > 103)).toEqual([]);
  });

  test('explains each listed term in the bare line below it', () => {
    const lines = BLOG.split('\n');
    const found = lines.flatMap((line, at) => (line.startsWith('- ') ? [lines[at + 1] ?? ''] : []));
    expect(found.length).toBeGreaterThanOrEqual(3);
    for (const line of found) expect(line).toMatch(/^An? .+ is an? .+\.$/);
  });

  test.each(['Subscribe', 'Further reading:', 'Book a free demo', 'Share this article'])('calls out: %s', (cue) => {
    expect(BLOG).toContain(cue);
  });
});

describe('the scraped page', () => {
  const industries = terms(SCRAPED, '•');

  test('lists nine industries, each once', () => {
    expect(new Set(industries.map(([name]) => name)).size).toBe(9);
    expect(industries).toHaveLength(9);
  });

  test('says in each industry who does the job', () => {
    for (const [, uses] of industries) expect(uses).toMatch(/^(?:LLMs|Generative AI|LLMs and generative AI) .+\.$/);
    expect(industries.some(([, uses]) => uses.startsWith('LLMs and generative AI'))).toBe(true);
  });

  test('ends in what readers must set aside: a vote, dates and teasers that break off', () => {
    const tail = SCRAPED.slice(SCRAPED.indexOf('Vote for this post'));
    expect(tail.match(/…$/gm)).toHaveLength(2);
    expect(tail.match(/^\d{1,2} \p{L}+, \d{4}$/gmu)).toHaveLength(2);
    expect(SCRAPED.slice(0, -tail.length)).not.toContain('…');
  });
});

describe('the course module', () => {
  const risks = terms(MODULE, '- **');
  const safeguards = new Map(pipeRows(MODULE).map(([risk = '', safeguard = '']) => [risk, safeguard]));

  test('says what at least five risks are', () => {
    expect(risks.length).toBeGreaterThanOrEqual(5);
    for (const [, says] of risks) expect(countWords(says)).toBeGreaterThanOrEqual(6);
  });

  test.each(risks)('pairs %s with a safeguard', (risk) => {
    expect(countWords(safeguards.get(risk) ?? '')).toBeGreaterThanOrEqual(5);
  });

  test('pairs no safeguard with a risk that is not listed', () => {
    const listed = risks.map(([risk]) => risk);
    const extra = [...safeguards.keys()].filter((key) => !['Risk', '---', ...listed].includes(key));
    expect(extra).toEqual([]);
  });

  test('names the figure, its year and its source in one sentence', () => {
    const [sentence, ...others] = sentences(MODULE).filter((each) => each.includes('80%'));
    expect(sentence).toMatch(/^gartner forecasts .+ by 2026$/);
    expect(others).toEqual([]);
  });
});

describe('the three documents', () => {
  test('hold a ten-minute talk together', () => {
    const words = ALL.reduce((sum, [, document]) => sum + countWords(document), 0);
    expect(words).toBeGreaterThanOrEqual(1900);
    expect(words).toBeLessThanOrEqual(2800);
  });

  test.each(ALL)('%s names what it draws on, once', (_, document) => {
    expect(document.match(/^\*?Draws on: /gm)).toHaveLength(1);
  });

  test.each(ALL)('%s defines both subjects in a sentence of its own', (_, document) => {
    expect(document).toMatch(/(?:^|\. )Generative AI is (?:a|an|artificial|machine)\b/m);
    expect(document).toMatch(/(?:^|\. )(?:LLMs are|A large language model(?:, or LLM,)? is) (?:a|an|neural)\b/m);
  });

  test('state percentages only where a source is named', () => {
    const figures = ALL.flatMap(([, document]) => sentences(document)).filter((each) => /\d%/.test(each));
    expect(figures.filter((each) => !each.includes('gartner'))).toEqual([]);
  });

  test('share no sentence of eight words or more', () => {
    const long = ALL.flatMap(([, document]) => [
      ...new Set(sentences(document).filter((each) => each.split(' ').length >= 8)),
    ]);
    const shared = long.filter((each, at) => long.indexOf(each) !== at);
    expect(long.length).toBeGreaterThan(100);
    expect(shared).toEqual([]);
  });

  test('spell the American way', () => {
    const british = /\b(?:\w+isation\w*|\w+(?:ar|al|er|or|on)ise[sd]?|behaviour|colour|labelled|licence)\b/gi;
    const found = ALL.flatMap(([, document]) => document.match(british) ?? []);
    expect(found.filter((word) => !/^(?:raise|exercise|promise|otherwise|precise|noise)[sd]?$/i.test(word))).toEqual(
      [],
    );
  });
});
