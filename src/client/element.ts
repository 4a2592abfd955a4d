type Made<K extends keyof HTMLElementTagNameMap> = HTMLElementTagNameMap[K];

/** An element with classes, `#id` among them where it has one, and what it holds: `element('p', 'quiet #where', 'Text')`. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  names = '',
  ...inside: readonly (Node | string)[]
): Made<K> {
  const made = document.createElement(tag);
  for (const name of names.split(' ').filter((one) => one !== '')) {
    if (name.startsWith('#')) made.id = name.slice(1);
    else made.classList.add(name);
  }
  made.append(...inside);
  return made;
}

/** A button that is no part of a form. Space and Enter press it and don't move the deck. */
export function button(names: string, text: string, press: () => void): HTMLButtonElement {
  const made = element('button', names, text);
  made.type = 'button';
  made.addEventListener('click', press);
  return made;
}

/** Keeps the keys that are pressed within an element from the deck; but for those with Ctrl, Alt or Meta, which it leaves alone. */
export function ownKeys(holder: HTMLElement): void {
  holder.addEventListener('keydown', (event) => event.stopPropagation());
}
