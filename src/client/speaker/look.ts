import { preference } from './preference.ts';

/** The view's own look, apart from the deck's: dark as it was, or light; returns what changes it. */
export function startLook(button: HTMLElement): () => void {
  const { dataset } = document.documentElement;
  const set = (look: 'dark' | 'light') => {
    dataset.theme = look;
    button.textContent = look === 'dark' ? 'Light view' : 'Dark view';
  };
  set(preference.get('look') === 'light' ? 'light' : 'dark');
  return () => {
    const next = dataset.theme === 'dark' ? 'light' : 'dark';
    set(next);
    preference.set('look', next);
  };
}
