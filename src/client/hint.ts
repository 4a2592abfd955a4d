/** Seconds that a hint stays where nothing else is said. */
const STAYS = 12;

let leaving: ReturnType<typeof setTimeout> | undefined;

/** Tells the person at the deck something that they should know, at the foot of the page, for some seconds. */
export function hint(text: string, seconds = STAYS): void {
  const place = placeOf();
  if (!place) return;
  place.textContent = text;
  place.hidden = false;
  clearTimeout(leaving);
  leaving = setTimeout(unhint, seconds * 1000);
}

/** Whether a hint is read now. */
export function hinted(): boolean {
  return placeOf()?.hidden === false;
}

/** Takes the hint away. */
export function unhint(): void {
  const place = placeOf();
  if (place) place.hidden = true;
}

function placeOf(): HTMLElement | null {
  return document.querySelector<HTMLElement>('#hint');
}
