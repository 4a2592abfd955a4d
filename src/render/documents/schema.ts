import type { Schema } from 'hast-util-sanitize';

const NAME = /^[a-z][a-z0-9-]*$/;
const ID = /^[\p{L}\p{N}_-]+$/u;
const WHOLE = /^\d+$/;

/** What may reach a document: exactly what its parts write. Everything else becomes its text or nothing. */
export const schema: Schema = {
  strip: ['script', 'style', 'template', 'iframe', 'object', 'noscript', 'math'],
  clobber: [],
  clobberPrefix: '',
  tagNames: [
    ...['main', 'header', 'nav', 'section', 'article', 'aside', 'div', 'figure', 'figcaption', 'blockquote', 'cite'],
    ...[
      'h1',
      'h2',
      'h3',
      'h4',
      'p',
      'ul',
      'ol',
      'li',
      'dl',
      'dt',
      'dd',
      'span',
      'b',
      'strong',
      'em',
      'code',
      'pre',
      'small',
      'a',
      'dfn',
      'bdi',
      'wbr',
    ],
    ...['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td', 'sup', 'svg', 'rect', 'details', 'summary'],
  ],
  ancestors: {
    ...Object.fromEntries(
      ['caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'].map((tag): [string, string[]] => [tag, ['table']]),
    ),
    rect: ['svg'],
  },
  attributes: {
    '*': [
      ['className', NAME],
      ['id', ID],
      ['role', 'img', 'group', 'list', 'table', 'rowgroup', 'row', 'columnheader', 'rowheader', 'cell'],
      ['lang', /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?$/],
      ['dir', 'rtl'],
      ['ariaHidden', 'true'],
      'ariaLabel',
      ['ariaLabelledBy', ID],
      ['tabIndex', 0],
    ],
    a: [
      [
        'href',
        /^#[\p{L}\p{N}_-]+$/u,
        /^(?:read|run-sheet|facilitator|handout)\.html$/,
        /^index\.html(?:#\/\d+(?:\/\d+)?)?$/,
        // What the speaker links to.
        /^(?:https?:\/\/|mailto:)/,
      ],
      ['target', '_blank'],
      ['rel', 'noopener'],
    ],
    th: [
      ['scope', 'row', 'col', 'rowgroup'],
      ['colSpan', WHOLE],
    ],
    td: [['colSpan', WHOLE], 'dataLabel'],
    span: ['title'],
    svg: [
      ['viewBox', /^[\d ]+$/],
      ['preserveAspectRatio', 'none'],
    ],
    rect: ['x', 'y', 'width', 'height'].map((name): [string, RegExp] => [name, WHOLE]),
  },
  protocols: {},
};
