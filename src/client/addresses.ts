/**
 * Slides are found by their names in a brief too: `#/define:terms`, and `#/my-story` for the slide that `add: my-story` made. Begins before
 * the deck, which would put such an address back to its first slide.
 */
export function startAddresses(): void {
  const meant = () => {
    const named = location.hash.replace(/^#\/?/, '');
    const [name = '', ...steps] = named.split('/');
    const id = idOf(name);
    if (id !== null) history.replaceState(history.state, '', `#/${[id, ...steps].join('/')}`);
  };
  meant();
  addEventListener('hashchange', meant, { capture: true });
}

/** The id of the slide that a name stands for; null where it is an id or a number, or none's. */
function idOf(name: string): string | null {
  if (name === '' || /^\d+$/.test(name) || document.getElementById(name)) return null;
  const plain = name.replace(/:|%3A/gi, '-');
  return [plain, `own-${plain}`].find((id) => document.getElementById(id)?.matches('.slides section')) ?? null;
}
