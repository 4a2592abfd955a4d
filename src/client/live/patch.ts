/**
 * Makes an element that stands in the page the same as `fresh`, where it was drawn from `built`: what both agree on is left
 * alone, with all that scripts and people did to it (marks, focus, a countdown that runs). Returns whether anything changed.
 */
export function patch(live: Element, built: Element, fresh: Element): boolean {
  if (built.isEqualNode(fresh)) return false;
  patchAttributes(live, built, fresh);
  if (!alike(live, built, fresh)) live.replaceChildren(...[...fresh.childNodes].map(adopted));
  else
    for (const [i, child] of [...live.childNodes].entries())
      patchChild(child, built.childNodes[i], fresh.childNodes[i]);
  return true;
}

/** Scripts hold on to the parts of these: they change as a whole, or not. */
const WHOLE = '.timer';

/** A copy that belongs to the page. */
export function adopted<T extends Node>(node: T): T {
  return document.importNode(node, true);
}

function patchChild(live: ChildNode, built: ChildNode | undefined, fresh: ChildNode | undefined): void {
  if (!built || !fresh || built.isEqualNode(fresh)) return;
  const named = live.nodeName === built.nodeName && live.nodeName === fresh.nodeName;
  if (named && live instanceof Element && !live.matches(WHOLE)) patch(live, built as Element, fresh as Element);
  else live.replaceWith(adopted(fresh));
}

/** Whether children can be compared one by one: nothing came, went, or was added by a script. */
function alike(live: Element, built: Element, fresh: Element): boolean {
  const count = live.childNodes.length;
  return count === built.childNodes.length && count === fresh.childNodes.length;
}

/** Only what the deck was built with: what reveal.js keeps in attributes stays. */
function patchAttributes(live: Element, built: Element, fresh: Element): void {
  for (const { name } of [...built.attributes]) {
    if (name !== 'class' && !fresh.hasAttribute(name)) live.removeAttribute(name);
  }
  for (const { name, value } of [...fresh.attributes]) {
    if (name !== 'class' && built.getAttribute(name) !== value) live.setAttribute(name, value);
  }
  live.classList.remove(...[...built.classList].filter((name) => !fresh.classList.contains(name)));
  live.classList.add(...[...fresh.classList].filter((name) => !built.classList.contains(name)));
}
