import { expect, test } from 'vitest';
import { parsePage } from '../../src/ingest/readers/html.ts';

test.each(['<!doctype html><!-- <html><body>Tea is a leaf.', '<!-- <html>', '<!DOCTYPE a [<html >'])(
  'a page whose elements are all lost in a comment is refused in words: %s',
  (text) => {
    expect(() => parsePage(text, text, 'tea.html')).toThrow('tea.html: no HTML element found');
  },
);
