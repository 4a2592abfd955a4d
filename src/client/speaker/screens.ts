import { startPane } from './pane.ts';
import { type Get, type Part, type Showing, shownIn, write } from './showing.ts';

/** Pictures of the slide on screen and of what the next key press brings: a step of the same slide, or the next one. */
export function startScreens(get: Get): Part {
  const [current, coming] = [startPane(get('current')), startPane(get('next'))];
  let drawn = '';
  return {
    show: (showing) => {
      const { state, slide, next, fresh } = showing;
      const look = [state.slide, state.fragment, state.theme, next?.id, ...state.dropped].join(' ');
      get('current').classList.toggle('sp-dark', state.black);
      write(get('current-title'), state.black ? 'The screen is black' : 'On screen');
      if (!fresh && look === drawn) return;
      drawn = look;
      for (const pane of [current, coming]) pane.dress(state.theme);
      const shown = shownIn(showing);
      current.show(slide?.element, state.fragment, shown);
      const step = hasStep(showing);
      coming.show(step ? slide?.element : next?.element, step ? state.fragment + 1 : -1, shown);
      write(get('next-kind'), step ? `Next: step ${state.fragment + 2} of ${slide?.steps}, then` : 'Next:');
      write(get('next-name'), next?.title ?? 'end of the talk');
    },
  };
}

function hasStep({ state, slide }: Showing): boolean {
  return state.fragment + 1 < (slide?.steps ?? 0);
}
