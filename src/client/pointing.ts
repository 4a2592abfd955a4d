/** How long the edge arrows stay after the pointer rests, ms. */
const STAYS = 2000;

/** Marks the deck while the pointer moves over it: its edge arrows show then. */
export function startPointing(main: HTMLElement): void {
  let resting: ReturnType<typeof setTimeout> | undefined;
  main.addEventListener('pointermove', () => {
    main.classList.add('pointing');
    clearTimeout(resting);
    resting = setTimeout(() => main.classList.remove('pointing'), STAYS);
  });
}
