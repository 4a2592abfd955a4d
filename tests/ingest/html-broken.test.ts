import { expect, test } from 'vitest';
import { parsePage, readHtml } from '../../src/ingest/readers/html.ts';

test.each(['<!doctype html><!-- <html><body>Tea is a leaf.', '<!-- <html>', '<!DOCTYPE a [<html >'])(
  'a page whose elements are all lost in a comment is refused in words: %s',
  (text) => {
    expect(() => parsePage(text, text, 'tea.html')).toThrow('tea.html: no HTML element found');
  },
);

test('a page of a few loose elements is read as it is, though nothing tells where its article stands', () => {
  const text = '<html ><dd><p>Tea is a leaf that is dried';
  expect(JSON.stringify(readHtml(text, 'tea.html').tree)).toContain('Tea is a leaf that is dried');
});

test('a page that hides all of itself is read or refused in words, and never ends the program', () => {
  const read = () => readHtml('<html style=display:none>', 'tea.html').tree;
  let said = '';
  try {
    said = JSON.stringify(read());
  } catch (error) {
    said = (error as Error).message;
  }
  expect(said).not.toContain('Readability');
});

test('a page without a tag for its body has one all the same, without what belongs to its head', () => {
  const read = readHtml(
    '<html><title>Tea</title><style>p { color: red }</style><h1>Tea</h1><p>Tea is a leaf that people dry.</p>',
    'tea.html',
  );
  expect(read.text).toContain('Tea is a leaf that people dry.');
  expect(read.text).not.toContain('color');
});
