let place: HTMLElement | undefined;

/** Tells those who hear the page something, when they have heard out what they are listening to. */
export function say(text: string): void {
  if (!place) {
    place = document.createElement('p');
    place.className = 'unseen';
    place.setAttribute('role', 'status');
    document.body.append(place);
  }
  place.textContent = text;
}
