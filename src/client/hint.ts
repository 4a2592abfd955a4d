/** Seconds that a hint stays where nothing else is said. */
const STAYS = 12;

let leaving: ReturnType<typeof setTimeout> | undefined;

/** Tells the person at the deck something that they should know, at the foot of the page, for some seconds. */
export function hint(text: string, seconds = STAYS): void {
  const place = document.querySelector<HTMLElement>('#hint');
  if (!place) return;
  place.textContent = text;
  place.hidden = false;
  clearTimeout(leaving);
  leaving = setTimeout(() => {
    place.hidden = true;
  }, seconds * 1000);
}
