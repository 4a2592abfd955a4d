export type Face = 'sans' | 'bold' | 'serif';

/** Advance of a sign in em: Arial, its bold, Georgia; null for what the tables don't hold. */
export function advanceOf(sign: string, face: Face): number | null {
  const code = sign === '\u00a0' ? 32 : sign.charCodeAt(0);
  const mark = MARKS.indexOf(sign);
  const at = code >= 32 && code < 32 + ASCII ? code - 32 : mark >= 0 ? ASCII + mark : -1;
  if (at >= 0) return (TABLES[face][at] ?? 0) / 1000;
  const [letter = ''] = sign.normalize('NFD');
  return letter !== sign && letter.charCodeAt(0) < 127 ? advanceOf(letter, face) : null;
}

/** Signs from the blank to the tilde, then these. */
const ASCII = 95;
const MARKS = '–—…“”‘’•·';

/** Thousandths of an em, as the faces' own tables tell them (Liberation Sans and Gelasio are made to the same measures). */
const TABLES: Readonly<Record<Face, readonly number[]>> = {
  sans: numbers(
    '278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584 556 1000 1000 333 333 222 222 350 278',
  ),
  bold: numbers(
    '278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 333 333 584 584 584 611 975 722 722 722 722 667 611 778 722 278 556 722 611 833 722 778 667 778 722 667 611 722 667 944 667 667 611 333 278 333 584 556 333 556 611 556 611 556 333 611 611 278 278 556 278 889 611 611 611 611 389 556 333 611 556 778 556 556 500 389 280 389 584 556 1000 1000 500 500 278 278 350 278',
  ),
  serif: numbers(
    '241 331 412 643 610 817 710 215 375 375 472 643 270 374 270 469 614 430 559 552 565 528 566 502 596 566 313 313 643 643 643 479 929 671 654 642 749 653 599 725 815 390 518 694 604 927 767 744 610 744 702 561 619 756 667 976 710 615 602 375 469 375 643 643 500 504 560 454 574 483 325 509 582 293 292 536 286 881 591 539 571 560 410 432 345 575 497 737 505 492 444 430 375 430 643 643 857 807 410 410 227 227 393 279',
  ),
};

function numbers(text: string): readonly number[] {
  return text.split(' ').map(Number);
}
