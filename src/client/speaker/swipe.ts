/** Least way of a finger that counts as a swipe, px, and how much more across than down it must go. */
const LEAST = 60;
const FLAT = 2;

/** A swipe to the left goes on, to the right goes back; scrolling up and down is left alone. */
export function startSwipe(place: HTMLElement, move: (act: 'next' | 'prev') => void): void {
  let from: Touch | null = null;
  place.addEventListener('touchstart', ({ touches }) => {
    from = touches.length === 1 ? (touches[0] ?? null) : null;
  });
  place.addEventListener('touchend', ({ changedTouches: [to] }) => {
    if (!from || !to) return;
    const across = to.clientX - from.clientX;
    const down = Math.abs(to.clientY - from.clientY);
    from = null;
    if (Math.abs(across) >= LEAST && Math.abs(across) > FLAT * down) move(across < 0 ? 'next' : 'prev');
  });
}
