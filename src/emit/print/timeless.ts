/** Facts of the run in the information about a PDF: when it was printed, and on what system. */
const FACTS = [
  /\/CreationDate \(D:[0-9+\-'Z]*\)/g,
  /\/ModDate \(D:[0-9+\-'Z]*\)/g,
  /\/Creator \(Mozilla(?:[^()\\]|\\.)*\)/g,
];

/**
 * A PDF as Chromium writes it without the facts of its run, so that the same pages are the same bytes. They are blanked in place, since the
 * file is found its way in by offsets.
 */
export function timeless(pdf: Uint8Array): Uint8Array {
  const bytes = Buffer.from(pdf);
  const text = bytes.toString('latin1');
  for (const fact of FACTS)
    for (const { 0: found, index } of text.matchAll(fact)) bytes.fill(' ', index, index + found.length);
  return new Uint8Array(bytes);
}
