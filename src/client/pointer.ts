import type { Keys } from './keys.ts';

/**
 * D turns the pointer into a dot that is seen from the last row, on mouse, pen and finger; D again gives the usual one
 * back. While it is on, a finger points and doesn't turn the page.
 */
export function startPointer(main: HTMLElement, keys: Keys): void {
  const dot = document.createElement('p');
  dot.className = 'pointer';
  dot.hidden = true;
  dot.ariaHidden = 'true';
  document.body.append(dot);
  let at: Pick<PointerEvent, 'clientX' | 'clientY'> | null = null;
  let on = false;
  const draw = () => {
    dot.hidden = !on || at === null;
    if (at) dot.style.transform = `translate(${at.clientX}px, ${at.clientY}px)`;
  };
  const follow = (event: PointerEvent) => {
    at = event;
    if (on) draw();
  };
  for (const event of ['pointermove', 'pointerdown'] as const) addEventListener(event, follow, { passive: true });
  document.documentElement.addEventListener('pointerleave', () => {
    at = null;
    draw();
  });
  keys.add({
    ...{ keys: ['D'], does: 'A dot that points, and back', key: ['d'], code: 68 },
    act: () => {
      on = !on;
      document.documentElement.classList.toggle('with-pointer', on);
      main.toggleAttribute('data-prevent-swipe', on);
      draw();
    },
  });
}
