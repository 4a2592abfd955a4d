import { element } from '../../element.ts';

/** What is typed into a field. */
export interface Asked {
  /** What a person is asked for, for those who hear it. */
  readonly name: string;
  readonly text: string;
  /** What stands there now: where that is left, nothing is kept. Else `text`. */
  readonly was?: string;
  /** Whether it may have several lines: Enter makes one, Ctrl+Enter keeps. */
  readonly long?: boolean;
  readonly keep: (text: string) => void;
  /** After the field is gone: to the next thing to edit (1), the one before (-1), or back (0). */
  readonly left: (step: -1 | 0 | 1) => void;
}

/** Where a field lies, px of the window, and how large its letters are. */
export interface Spot {
  readonly box: DOMRect;
  readonly size: number;
}

/** Least and largest letters that people type in, px. */
const LETTERS = [15, 34] as const;
const LEAST = 260;

/**
 * A field over the words that it changes. Enter keeps what was typed, Esc leaves it, Tab keeps it and goes on; so does a press elsewhere.
 * No key that is typed here reaches the deck.
 */
export function openField(
  { box, size }: Spot,
  { name, text, was = text, long = false, keep, left }: Asked,
): HTMLTextAreaElement {
  const field = element('textarea', 'live-edit-field');
  field.rows = 1;
  field.value = text;
  field.setAttribute('aria-label', name);
  field.spellcheck = true;
  field.style.setProperty('font-size', `${Math.min(LETTERS[1], Math.max(LETTERS[0], size))}px`);
  const width = Math.min(Math.max(box.width + 24, LEAST), innerWidth - 16);
  field.style.setProperty('width', `${width}px`);
  field.style.setProperty('left', `${Math.min(Math.max(8, box.left - 12), innerWidth - width - 8)}px`);
  field.style.setProperty('top', `${Math.max(8, Math.min(box.top - 8, innerHeight - 80))}px`);
  let open = true;
  const close = (kept: boolean, step: -1 | 0 | 1) => {
    if (!open) return;
    open = false;
    const { value } = field;
    field.remove();
    if (kept && value.trim() !== was.trim()) keep(value);
    left(step);
  };
  field.addEventListener('input', () => grow(field));
  field.addEventListener('keydown', (event) => {
    event.stopPropagation();
    if (event.isComposing) return;
    const ends = event.key === 'Enter' && !event.shiftKey && (!long || event.ctrlKey || event.metaKey);
    if (!ends && event.key !== 'Escape' && event.key !== 'Tab') return;
    event.preventDefault();
    if (event.key === 'Tab') close(true, event.shiftKey ? -1 : 1);
    else close(ends, 0);
  });
  field.addEventListener('keyup', (event) => event.stopPropagation());
  field.addEventListener('keypress', (event) => event.stopPropagation());
  field.addEventListener('blur', () => close(true, 0));
  document.body.append(field);
  field.focus();
  field.select();
  grow(field);
  return field;
}

/** As high as its words, and never beyond the window. */
function grow(field: HTMLTextAreaElement): void {
  field.style.setProperty('height', 'auto');
  const { top } = field.getBoundingClientRect();
  field.style.setProperty('height', `${Math.min(field.scrollHeight + 4, innerHeight - top - 8)}px`);
}
