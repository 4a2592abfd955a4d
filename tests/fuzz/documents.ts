import fc from 'fast-check';
import { wishes } from './edits.ts';
import { ODD, OWN, SENTENCES, THINGS } from './words.ts';

const things = fc.oneof(
  { weight: 4, arbitrary: fc.constant(OWN) },
  { weight: 1, arbitrary: fc.constantFrom(...THINGS) },
);

const sentence = fc
  .tuple(fc.constantFrom(...SENTENCES), things, fc.boolean(), fc.option(fc.constantFrom(...ODD), { freq: 5 }), fc.nat())
  .map(([text, [one, other], turned, odd, at]) => {
    const [a, b] = turned ? [other, one] : [one, other];
    const said = text.replace(/\bA\b/g, () => a).replace(/\bB\b/g, () => b);
    if (odd === null) return said;
    const words = said.split(' ');
    words.splice(at % (words.length + 1), 0, odd);
    return words.join(' ');
  });
const words = fc.oneof(
  fc
    .tuple(fc.constantFrom('', 'What is ', 'Risks of ', 'Advantages of ', 'Uses of ', 'Types of '), things)
    .map(([of, [a]]) => of + a),
  things.map(([a, b]) => `${a} vs ${b}`),
  fc.constantFrom(...ODD),
  fc.constantFrom('Summary', 'Introduction', 'References', 'Subscribe to our newsletter', 'Risks', '2.1 Use', '1)', ''),
);
const lead = fc.constantFrom('Cost', 'Speed', 'Power use', 'Noise', 'Life', '2019', 'Name');
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 3 }).map((all) => all.join(' '));

/** A part of a text, written as Markdown, as a plain text, or as HTML. */
export interface Block {
  readonly md: string;
  readonly txt: string;
  readonly html: string;
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const flat = (text: string): Block => ({ md: text, txt: text, html: `<p>${escaped(text)}</p>` });
const raw = (md: string, html = md): Block => ({ md, txt: md, html });

const heading = fc.tuple(fc.integer({ min: 1, max: 6 }), words).map(([depth, text]) => ({
  md: `${'#'.repeat(depth)} ${text}`,
  txt: text,
  html: `<h${depth}>${escaped(text)}</h${depth}>`,
}));

const table = fc
  .tuple(things, fc.array(fc.tuple(lead, sentence, sentence), { minLength: 1, maxLength: 4 }), fc.boolean())
  .map(([[a, b], rows, short]) => {
    const all = [['', a, b], ...rows.map(([name, one, two]) => (short ? [name, one] : [name, one, two]))];
    const [head = [], ...rest] = all.map((cells) => `| ${cells.join(' | ')} |`);
    const html = all.map((cells) => `<tr>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`).join('');
    return {
      md: [head, '| - | :-: | - |', ...rest].join('\n'),
      txt: all.map((cells) => cells.join('\t')).join('\n'),
      html: `<table>${html}</table>`,
    };
  });

const { block } = fc.letrec<{ block: Block; list: Block; quote: Block }>((tie) => ({
  list: fc
    .tuple(
      fc.array(fc.tuple(fc.option(lead), sentence, fc.option(tie('block'), { freq: 6 })), {
        minLength: 1,
        maxLength: 4,
      }),
      fc.constantFrom('-', '1.', '*'),
    )
    .map(([items, mark]) => {
      const told = items.map(([name, text, inner]) => ({ text: name === null ? text : `**${name}**: ${text}`, inner }));
      const md = told
        .map(({ text, inner }) => `${mark} ${text}${inner ? `\n\n${inner.md.replace(/^/gm, '   ')}` : ''}`)
        .join('\n');
      const html = told.map(({ text, inner }) => `<li>${escaped(text)}${inner?.html ?? ''}</li>`).join('');
      return { md, txt: md, html: `<ul>${html}</ul>` };
    }),
  quote: tie('block').map(({ md, txt, html }) => ({
    md: md.replace(/^/gm, '> '),
    txt: `> ${txt}`,
    html: `<blockquote>${html}</blockquote>`,
  })),
  block: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    { weight: 6, arbitrary: paragraph.map(flat) },
    { weight: 3, arbitrary: heading },
    { weight: 2, arbitrary: table },
    { weight: 1, arbitrary: fc.tuple(lead, sentence).map(([name, text]) => flat(`${name}: ${text}`)) },
    { weight: 1, arbitrary: fc.constantFrom(...ODD).map((text) => raw(text, `<div>${text}</div>`)) },
    {
      weight: 1,
      arbitrary: sentence.map((text) => raw(`\`\`\`js\n${text}\n\`\`\``, `<pre><code>${escaped(text)}</code></pre>`)),
    },
    { weight: 3, arbitrary: tie('list') },
    { weight: 1, arbitrary: tie('quote') },
  ),
}));

const head = fc.constantFrom(
  '',
  '',
  '',
  '---\ntitle: Rooms <i>\ndate: 2019-02-30\n---\n\n',
  '\ufeff',
  '<!-- note -->\n\n',
  '---\nx: &a [*a]\n---\n',
);
const ends = fc.constantFrom('\n', '\n', '\n', '\r\n', '\r');

/** A document of a writer, with what may go wrong in it: structured, of every kind of block, odd in places. */
const document = fc
  .record({
    pair: fc.constantFrom(...THINGS),
    format: fc.constantFrom('markdown', 'markdown', 'text', 'html'),
    title: words,
    // Mostly few: two blocks meet as well in a short text as in a long one, and many short ones try more pairs.
    blocks: fc.oneof(
      { weight: 3, arbitrary: fc.array(block, { minLength: 1, maxLength: 3 }) },
      { weight: 1, arbitrary: fc.array(block, { minLength: 4, maxLength: 6 }) },
    ),
    head,
    end: ends,
  })
  .map(({ pair, ...rest }) => {
    const { name, text } = written(rest);
    return { name, text: text.replaceAll(OWN[0], pair[0]).replaceAll(OWN[1], pair[1]) };
  });

interface Parts {
  readonly format: string;
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly head: string;
  readonly end: string;
}

function written({ format, title, blocks, head: before, end }: Parts): {
  readonly name: string;
  readonly text: string;
} {
  if (format === 'html') {
    const body = blocks.map(({ html }) => html).join('\n');
    return {
      name: 'case.html',
      text: `<!doctype html><title>${escaped(title)}</title><article><h1>${escaped(title)}</h1>${body}</article>`,
    };
  }
  const all = blocks.map((one) => (format === 'text' ? one.txt : one.md));
  const text = [format === 'text' ? title : `# ${title}`, ...all].join('\n\n');
  return { name: format === 'text' ? 'case.txt' : 'case.md', text: (before + text).replaceAll('\n', end) };
}

/** A document, the minutes of its talk, and what a person's hand asks of it. */
export const cases = fc.record({
  document,
  wishes,
  minutes: fc.constantFrom(3, 8, 20, 40, 75),
});

export type Case = typeof cases extends fc.Arbitrary<infer T> ? T : never;
