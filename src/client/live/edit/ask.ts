import { button, element } from '../../element.ts';
import type { Outcome } from './talk.ts';

/** Both words of an edit that met another one, and which of them is to hold. */
export function clashOf(
  mine: string | null,
  { now }: Extract<Outcome, { kind: 'conflict' }>,
  keepMine: () => void,
  leave: () => void,
): readonly HTMLElement[] {
  return [
    ...(now === null ? [] : [words('There now:', now)]),
    ...(mine === null ? [] : [words('Yours:', mine)]),
    element('div', 'live-edit-buttons', button('live-keep', 'Keep mine', keepMine), button('', 'Leave it', leave)),
  ];
}

/** Words that weren't kept, to be typed again. */
export function refusedOf(mine: string, again: () => void, leave: () => void): readonly HTMLElement[] {
  const choices = [button('live-keep', 'Type it again', again), button('', 'Leave it', leave)];
  return [words('Yours:', mine), element('div', 'live-edit-buttons', ...choices)];
}

function words(whose: string, text: string): HTMLElement {
  return element('p', '', element('strong', '', whose), ` ${text}`);
}

/** Title and text of a new slide. */
export function newSlideForm(
  add: (title: string, body: string) => Promise<void>,
  leave: () => void,
): readonly HTMLElement[] {
  const title = element('input', '#live-edit-new-title');
  title.autocomplete = 'off';
  const body = element('textarea', '#live-edit-new-body');
  body.rows = 6;
  const form = element(
    'form',
    'live-edit-form',
    element('label', '', element('span', '', 'Title of your slide'), title),
    element('label', '', element('span', '', 'Text, in Markdown'), body),
  );
  const keep = element('button', 'live-keep', 'Add it');
  keep.type = 'submit';
  form.append(element('div', 'live-edit-buttons', keep, button('', 'Leave it', leave)));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    // Pressed twice, it is one slide; where it isn't kept, what was typed stays.
    keep.disabled = true;
    void add(title.value, body.value).finally(() => {
      keep.disabled = false;
    });
  });
  form.addEventListener('keydown', (event) => {
    event.stopPropagation();
    if (event.key === 'Escape') leave();
  });
  queueMicrotask(() => title.focus());
  return [form];
}
