/** Widest window, in px, in which slides one below another are easier to read than one at a time: tablets held upright. */
const NARROW = 900;

/** Whether the page is held in a hand, upright: slides come one below another there, unless the address asks otherwise. */
export function isHandheld(): boolean {
  // Who follows sees the slide that is told, alone.
  if (new URLSearchParams(location.search).has('follow')) return false;
  return matchMedia(`(pointer: coarse) and (orientation: portrait) and (max-width: ${NARROW}px)`).matches;
}

/** Where slides come one below another: a way to one at a time, for whoever presents from a tablet. */
export function startScrolling(): void {
  if (!document.querySelector('.reveal-scroll')) return;
  const link = document.createElement('a');
  link.className = 'to-slides';
  link.textContent = 'Slide by slide';
  // The address names the slide that is read, which changes.
  const aim = () => {
    const address = new URL(location.href);
    address.searchParams.set('view', 'slides');
    link.href = address.href;
  };
  aim();
  link.addEventListener('click', aim);
  document.body.append(link);
}
