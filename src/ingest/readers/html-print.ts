import type { Root, RootContent } from 'mdast';
import type { Aside } from '../../model/index.ts';
import { blocksOf } from './html-blocks.ts';
import type { DomElement } from './html-dom.ts';
import { downTo, here, newPrinter, print, since } from './printer.ts';

/** Prints an element as readable text, blocks apart by blank lines, and the tree whose positions point into it. */
export function printArticle(
  root: DomElement,
  title: string | null,
  line: number,
): { readonly text: string; readonly tree: Root; readonly asides: readonly Aside[] } {
  const printer = newPrinter();
  const start = here(printer);
  const children: RootContent[] = [];
  if (title !== null) {
    // The reader of articles makes a page's main heading one of many: it is printed once, as the title.
    [...root.querySelectorAll('h1, h2')].find((heading) => headingText(heading) === title)?.remove();
    downTo(printer, line);
    print(printer, '# ');
    const at = here(printer);
    print(printer, title);
    children.push({
      type: 'heading',
      depth: 1,
      children: [{ type: 'text', value: title, position: since(printer, at) }],
      position: since(printer, at),
    });
  }
  children.push(...blocksOf(printer, root, '', {}));
  print(printer, '\n');
  return {
    text: printer.text,
    tree: { type: 'root', children, position: since(printer, start) },
    asides: printer.asides,
  };
}

/** A heading's words on one line, without the anchor that sites put beside them. */
export function headingText(heading: DomElement | null): string | null {
  return (
    heading?.textContent
      ?.replace(/[#¶§]\s*$/, '')
      .replace(/\s+/g, ' ')
      .trim() || null
  );
}
