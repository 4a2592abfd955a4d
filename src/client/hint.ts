/** Seconds that a hint stays. */
const STAYS = 12;

let leaving: ReturnType<typeof setTimeout> | undefined;

/** Tells the person at the deck something that they should do, at the foot of the page, for a while. */
export function hint(text: string): void {
  const place = document.querySelector<HTMLElement>('#hint');
  if (!place) return;
  place.textContent = text;
  place.hidden = false;
  clearTimeout(leaving);
  leaving = setTimeout(() => {
    place.hidden = true;
  }, STAYS * 1000);
}
