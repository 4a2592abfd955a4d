import type { Schema } from 'hast-util-sanitize';

const LANGUAGE = /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?$/;
const NAME = /^[a-z][a-z0-9-]*$/;
const ID = /^[\p{L}\p{N}_.:-]+$/u;
const LEANS = /^[@\p{L}\p{N}_.: -]*$/u;
const SIZE = /^-?\d+(\.\d+)?( -?\d+(\.\d+)?)*$/;
/** A picture that the page holds itself: in an img, nothing in it runs or loads. */
const LOGO = /^data:image\/(?:svg\+xml|png|jpeg|webp);base64,[A-Za-z\d+/]+={0,2}$/;
const SHAPE = /^[-\d\s.,a-zA-Z]*$/;

const numbers = ['x', 'y', 'width', 'height', 'rx', 'ry', 'r', 'cx', 'cy', 'x1', 'x2', 'y1', 'y2', 'fontSize'];
const geometry: Schema['attributes'] = Object.fromEntries(
  ['svg', 'g', 'path', 'circle', 'ellipse', 'rect', 'line', 'polyline', 'polygon', 'text', 'tspan'].map((tag) => [
    tag,
    [
      ...numbers.map((name): [string, RegExp] => [name, SIZE]),
      ['viewBox', SIZE],
      ['d', SHAPE],
      ['points', SHAPE],
      ['preserveAspectRatio', 'none'],
      ['fill', /^(?:none|currentColor)$/],
      ['transform', /^(?:(?:translate|rotate|scale)\([-\d\s.,]*\)\s*)*$/],
    ],
  ]),
);

/**
 * What may reach a page: exactly what our handlers write. Everything else, whoever wrote it, is left out or turned
 * into its text.
 */
export const schema: Schema = {
  strip: ['script', 'style', 'template', 'iframe', 'object', 'noscript', 'math'],
  clobber: [],
  clobberPrefix: '',
  tagNames: [
    ...['section', 'div', 'header', 'footer', 'aside', 'article', 'dialog', 'button', 'figure', 'nav'],
    ...[
      'h1',
      'h2',
      'h3',
      'p',
      'ul',
      'ol',
      'li',
      'span',
      'strong',
      'em',
      'code',
      'pre',
      'del',
      'br',
      'a',
      'blockquote',
      'bdi',
      'wbr',
    ],
    'img',
    ...['table', 'caption', 'thead', 'tbody', 'tr', 'th', 'td', 'dl', 'dt', 'dd', 'cite'],
    ...[
      'svg',
      'g',
      'path',
      'circle',
      'ellipse',
      'rect',
      'line',
      'polyline',
      'polygon',
      'text',
      'tspan',
      'title',
      'desc',
    ],
  ],
  ancestors: {
    ...Object.fromEntries(['tbody', 'td', 'th', 'thead', 'tr', 'caption'].map((tag) => [tag, ['table']])),
    ...Object.fromEntries(['g', 'path', 'circle', 'ellipse', 'rect', 'line', 'text'].map((tag) => [tag, ['svg']])),
    ...Object.fromEntries(['polyline', 'polygon', 'tspan', 'title', 'desc'].map((tag) => [tag, ['svg']])),
  },
  attributes: {
    '*': [
      ['className', NAME],
      ['id', ID],
      ['role', 'img', 'group', 'note', 'list', 'listitem', 'timer'],
      ['ariaHidden', 'true'],
      'ariaLabel',
      ['ariaLabelledBy', /^[\p{L}\p{N}_.: -]+$/u],
      ['tabIndex', 0, -1],
      ['dataId', NAME],
      ['lang', LANGUAGE],
      ['dir', 'rtl'],
      ['dataReveal', ''],
      ['dataSeconds', /^\d+$/],
      ['dataWhile', LEANS],
      ['dataCounts', LEANS],
      'dataOtherwise',
    ],
    a: [
      ['href', /^#q-[\d-]+$/, /^https?:\/\//, /^mailto:/],
      ['target', '_blank'],
      ['rel', 'noopener'],
      ['dataQuote', NAME],
    ],
    img: [['src', LOGO], 'alt'],
    button: [['type', 'button']],
    th: [['scope', 'row', 'col']],
    section: [
      ...[
        'dataTiming',
        'dataRank',
        'dataPart',
        'dataSaves',
        'dataWords',
        'dataLooking',
        'dataAfter',
        'dataPace',
        'dataFrom',
      ].map((name): [string, RegExp] => [name, /^\d+$/]),
      ['dataDate', /^\d{4}-\d{2}-\d{2}$/],
      'dataPartName',
      'dataOwn',
      'dataAudience',
      ['dataSkip', ID],
      ['dataNeeds', /^[\p{L}\p{N}_.: -]*$/u],
      ['dataSection', ID],
      ['dataSeries', ID],
      ['dataCites', /^[q\d -]*$/],
      ['dataLayout', NAME],
      ['dataBackgroundColor', 'var(--inv-bg)'],
      ['dataAutoAnimate', ''],
      ['dataAutoAnimateId', ID],
      ['ariaLabel', /^/],
    ],
    ...geometry,
  },
  protocols: { href: ['http', 'https', 'mailto'], src: ['data'] },
};
