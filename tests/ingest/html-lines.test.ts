import { expect, test } from 'vitest';
import { readHtml } from '../../src/ingest/readers/html.ts';

const PAGE = `<!doctype html>
<html><head><title>Tea</title></head>
<body>
<nav><a href="/">Home</a></nav>

<article>
<h1>Green or black tea</h1>

<p>Green tea is a tea whose leaves are steamed soon after the harvest, so that they stay green in the cup and in the box.</p>


<h2>Steeping</h2>
<p>
  Black tea steeps for four minutes in water that has just boiled,
  and it forgives a minute more.
</p>
<ul>
<li>Green tea steeps for two minutes.</li>

<li>White tea steeps for five minutes.</li>
</ul>
<table>
<tr><th>Tea</th><th>Water</th></tr>

<tr><td>Green</td><td>80 °C</td></tr>
</table>
</article>
</body></html>`;

test.each(['Green or black tea', 'Green tea is a tea', 'Steeping', 'White tea steeps', '80 °C'])(
  'a saved page keeps `%s` on the line that the file has it on',
  (words) => {
    const lineIn = (text: string) => text.slice(0, text.indexOf(words)).split('\n').length;
    expect(lineIn(readHtml(PAGE, 'tea.html').text)).toBe(lineIn(PAGE.replace(/<title>.*<\/title>/, '')));
  },
);

test('a page on a single line still reads as blocks apart', () => {
  const { text } = readHtml(PAGE.replaceAll('\n', ' '), 'tea.html');
  expect(text.split(/\n+/).length).toBeGreaterThan(6);
});
