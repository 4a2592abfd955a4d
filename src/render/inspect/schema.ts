import type { Schema } from 'hast-util-sanitize';

const NAME = /^[a-z][a-z0-9-]*$/;
const ID = /^[\p{L}\p{N}_-]+$/u;

/** What may reach the page of an inspection: exactly what its parts write. Everything else becomes its text or nothing. */
export const schema: Schema = {
  strip: ['script', 'style', 'template', 'iframe', 'object', 'noscript', 'math', 'svg'],
  clobber: [],
  clobberPrefix: '',
  tagNames: [
    ...['main', 'section', 'header', 'nav', 'aside', 'div', 'figure', 'figcaption', 'details', 'summary'],
    ...['h1', 'h2', 'p', 'ul', 'ol', 'li', 'span', 'b', 'strong', 'a', 'del', 'q', 'blockquote'],
    ...['table', 'caption', 'thead', 'tbody', 'tr', 'th', 'td', 'form', 'label', 'input', 'button'],
  ],
  ancestors: Object.fromEntries(['caption', 'thead', 'tbody', 'tr', 'th', 'td'].map((tag) => [tag, ['table']])),
  attributes: {
    '*': [
      ['className', NAME],
      ['id', ID],
      ['role', 'group'],
      'ariaLabel',
      ['ariaLabelledBy', ID],
      ['tabIndex', 0],
      'title',
    ],
    a: [['href', /^#[\w-]+$/]],
    p: [['dir', 'auto']],
    td: ['dataSubject'],
    th: [['scope', 'row', 'col']],
    button: [
      ['type', 'button', 'reset'],
      ['popoverTarget', 'side'],
    ],
    input: [['type', 'checkbox']],
  },
  required: { input: { type: 'checkbox' } },
  protocols: {},
};
