import type { Rehearsal } from '../../model/rehearsal.ts';
import { clock } from '../clock.ts';
import { button, element } from '../element.ts';
import { isName, keep } from './keep.ts';
import { tableOf } from './table.ts';

export interface Choice {
  /** The rehearsal was kept, or is not wanted. */
  readonly end: () => void;
  readonly goOn: () => void;
}

/** Shows a rehearsal over the deck, and asks what becomes of it; Esc puts it away and loses nothing. */
export function showSummary(rehearsal: Rehearsal, { end, goOn }: Choice): void {
  const panel = element('dialog', 'rehearsal');
  const title = element('h2', '', headline(rehearsal));
  title.id = 'rehearsal-title';
  panel.setAttribute('aria-labelledby', title.id);
  const leave = (act: () => void) => () => {
    panel.close();
    act();
  };
  const body = element('div', 'rehearsal-body', tableOf(rehearsal));
  body.tabIndex = 0;
  body.role = 'group';
  body.setAttribute('aria-labelledby', title.id);
  const rest = [button('', 'Go on', leave(goOn)), button('', 'Throw away', leave(end))];
  panel.append(
    element('div', 'rehearsal-head', title),
    body,
    footOf(rehearsal, rest, end, () => panel.close()),
  );
  panel.addEventListener('keydown', (event) => event.stopPropagation());
  panel.addEventListener('close', () => panel.remove());
  document.body.append(panel);
  panel.showModal();
}

/** "9:12 spoken, 10:00 planned: 0:48 shorter". */
function headline({ slides, total }: Rehearsal): string {
  const planned = slides.reduce((sum, slide) => sum + slide.planned, 0);
  const by = total - planned;
  const compared = by === 0 ? 'to the second' : `${clock(Math.abs(by))} ${by > 0 ? 'longer' : 'shorter'}`;
  return `${clock(total)} spoken, ${clock(planned)} planned: ${compared}`;
}

/** The day that the brief names, where it was written as such: what is recorded then is mostly that talk. */
function dayOfTalk(): string {
  return document.querySelector<HTMLElement>('.slides section[data-date]')?.dataset.date ?? '';
}

/** The name that the speaker gives, what is done with it, and what came of it. */
function footOf(rehearsal: Rehearsal, rest: readonly HTMLElement[], end: () => void, close: () => void): HTMLElement {
  const name = element('input');
  name.placeholder = 'YYYY-MM-DD';
  name.value = dayOfTalk();
  name.maxLength = 60;
  name.autocomplete = 'off';
  name.autofocus = true;
  const told = element('p', 'told');
  told.role = 'status';
  const foot = element('div', 'rehearsal-foot');
  const ask = async () => {
    if (!isName(name.value.trim())) {
      told.textContent = 'Give it a date or a name: letters, digits and hyphens, such as 2031-05-02.';
      return name.focus();
    }
    told.textContent = 'Keeping it…';
    const { kept, lines } = await keep(rehearsal, name.value.trim());
    told.textContent = lines.join('\n');
    if (!kept) return;
    end();
    const done = button('', 'Close', close);
    foot.replaceChildren(told, done);
    done.focus();
  };
  // A server that takes its time is asked once.
  let asking = false;
  const keeping = button('', 'Keep', async () => {
    if (asking) return;
    asking = true;
    await ask();
    asking = false;
  });
  keeping.className = 'first';
  name.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    // The button that comes in its place must not be pressed by the same stroke.
    event.preventDefault();
    keeping.click();
  });
  foot.append(element('label', '', 'Date or name ', name), keeping, ...rest, told);
  return foot;
}
