import type { RootContent } from 'mdast';
import { expect, test } from 'vitest';
import { ingest } from '../../src/ingest/index.ts';
import { place } from './shape.ts';

const { sources, messages } = await ingest([place('sources')], { cwd: place('.') });

function blocks<T extends RootContent['type']>(id: string, type: T): Extract<RootContent, { type: T }>[] {
  const found = sources.find((source) => source.id.endsWith(id))?.tree.children ?? [];
  return found.filter((node): node is Extract<RootContent, { type: T }> => node.type === type);
}

test('reads as three documents without a complaint', () => {
  expect(sources.map(({ format }) => format)).toEqual(['markdown', 'text', 'text']);
  expect(messages).toEqual([]);
});

test('reads the pipe lines of the blog export as one table of nine rows', () => {
  expect(blocks('what-generative-ai-is.txt', 'table').map((table) => table.children.length)).toEqual([10]);
});

test('reads the bullets of the scraped page as one list of nine items', () => {
  expect(blocks('llms-in-nine-industries.txt', 'list').map((list) => list.children.length)).toEqual([9]);
});

test('reads the module with its declared title, headings on two levels and no title twice', () => {
  const module = sources.find(({ format }) => format === 'markdown');
  expect(module?.declaredTitle).toBe('LLMs and Generative AI: Uses, Risks and Safeguards');
  const depths = blocks('course-module.md', 'heading').map(({ depth }) => depth);
  expect([...new Set(depths)].sort()).toEqual([2, 3]);
});
