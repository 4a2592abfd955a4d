import { preference } from './preference.ts';
import type { Get } from './showing.ts';

const VIEWS = ['script', 'screens', 'sources', 'slides', 'more'] as const;

/** Which part of the view is shown where not all fit: returns what shows another. */
export function startTabs(get: Get): (view: (typeof VIEWS)[number]) => void {
  const tabs = [...get('tabs').querySelectorAll<HTMLButtonElement>('[data-show]')];
  const show = (view: string) => {
    document.documentElement.dataset.shown = view;
    for (const tab of tabs) tab.setAttribute('aria-pressed', String(tab.dataset.show === view));
    preference.set('shown', view);
  };
  for (const tab of tabs) tab.addEventListener('click', () => show(tab.dataset.show ?? 'script'));
  const kept = preference.get('shown');
  show(VIEWS.find((view) => view === kept) ?? 'script');
  return show;
}
