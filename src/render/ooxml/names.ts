/** Name spaces and kinds of parts of PresentationML and WordprocessingML (ECMA-376), by which parts are told. */
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';

/** What the root of every part of a presentation declares. */
export const SPACES = {
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': `${OFFICE}/relationships`,
  'xmlns:p': 'http://schemas.openxmlformats.org/presentationml/2006/main',
} as const;

/** What the root of every part of a text declares. */
export const WORD_SPACES = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'xmlns:r': `${OFFICE}/relationships`,
} as const;

/** Kinds of relationship. */
export const RELATIONS = {
  document: `${OFFICE}/relationships/officeDocument`,
  core: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
  app: `${OFFICE}/relationships/extended-properties`,
  master: `${OFFICE}/relationships/slideMaster`,
  layout: `${OFFICE}/relationships/slideLayout`,
  slide: `${OFFICE}/relationships/slide`,
  notesMaster: `${OFFICE}/relationships/notesMaster`,
  notes: `${OFFICE}/relationships/notesSlide`,
  theme: `${OFFICE}/relationships/theme`,
  presProps: `${OFFICE}/relationships/presProps`,
  viewProps: `${OFFICE}/relationships/viewProps`,
  tableStyles: `${OFFICE}/relationships/tableStyles`,
  image: `${OFFICE}/relationships/image`,
  data: `${OFFICE}/relationships/customXml`,
  link: `${OFFICE}/relationships/hyperlink`,
  styles: `${OFFICE}/relationships/styles`,
  numbering: `${OFFICE}/relationships/numbering`,
  settings: `${OFFICE}/relationships/settings`,
  endnotes: `${OFFICE}/relationships/endnotes`,
  header: `${OFFICE}/relationships/header`,
  footer: `${OFFICE}/relationships/footer`,
} as const;

const PRESENTATION = 'application/vnd.openxmlformats-officedocument.presentationml';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** Content types of parts. */
export const TYPES = {
  presentation: `${PRESENTATION}.presentation.main+xml`,
  master: `${PRESENTATION}.slideMaster+xml`,
  layout: `${PRESENTATION}.slideLayout+xml`,
  slide: `${PRESENTATION}.slide+xml`,
  notesMaster: `${PRESENTATION}.notesMaster+xml`,
  notes: `${PRESENTATION}.notesSlide+xml`,
  presProps: `${PRESENTATION}.presProps+xml`,
  viewProps: `${PRESENTATION}.viewProps+xml`,
  tableStyles: `${PRESENTATION}.tableStyles+xml`,
  word: `${WORD}.document.main+xml`,
  styles: `${WORD}.styles+xml`,
  numbering: `${WORD}.numbering+xml`,
  settings: `${WORD}.settings+xml`,
  endnotes: `${WORD}.endnotes+xml`,
  header: `${WORD}.header+xml`,
  footer: `${WORD}.footer+xml`,
  theme: 'application/vnd.openxmlformats-officedocument.theme+xml',
  data: 'application/xml',
  core: 'application/vnd.openxmlformats-package.core-properties+xml',
  app: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
} as const;
