/** An element with its class and its text. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  name = '',
  ...inside: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (name !== '') element.className = name;
  element.append(...inside);
  return element;
}

/** A button that does something; Space and Enter press it and don't move the deck. */
export function button(text: string, act: () => void): HTMLButtonElement {
  const element = make('button', '', text);
  element.type = 'button';
  element.addEventListener('click', act);
  return element;
}
