import { type Deck, keeper, type LiveAssets, type LiveTicket, type Templates } from '../model/index.ts';
import { assemble, nameOf, type Shell } from './page.ts';
import { type RevealParts, revealParts } from './reveal/reveal.ts';

/** A deck's page as the local server shows it. */
export interface LivePage {
  /** The whole HTML page, put together when it is asked for first: pages that are open need its parts alone. */
  readonly page: () => string;
  /** Names all of the page but its parts and its ticket: a page of another shell can't be patched, only loaded anew. */
  readonly shell: string;
  /** What of the page comes from the deck: the title as text, slides and appendix as markup that passed the sanitiser. */
  readonly parts: Pick<RevealParts, 'lang' | 'theme' | 'themeFrom' | 'slides' | 'appendix'> & {
    readonly title: string;
    /** Whole seconds of the slot. */
    readonly total: number;
  };
}

/**
 * The deck's page with what a served one has more: a first script that holds its ticket and its shell's name, then the one
 * that keeps it up to date, which must see the slides before the deck's own scripts touch them; one more sheet, and leave to
 * ask its own server.
 */
export function renderLive(deck: Deck, templates: Templates, live: LiveAssets, ticket: LiveTicket): LivePage {
  const filled = revealParts(deck, templates, templates.icons);
  const { lang, theme, themeFrom, slides, appendix, total } = filled;
  const parts = { ...filled };
  const shell = liveShell(templates, live);
  const name = nameOf(shell, parts);
  const put = () => assemble({ ...shell, scripts: [ticketScript(ticket, name), ...shell.scripts] }, parts);
  // A shell that is at fault is refused at once, not when somebody opens the page.
  sound(templates, name, () => put() !== '');
  let made: string | null = null;
  return {
    page: () => {
      made ??= put();
      return made;
    },
    shell: name,
    parts: { title: deck.title, lang, theme, themeFrom, total: Number(total), slides, appendix },
  };
}

/** Names of shells that pages could be made with. */
const sound = keeper<Templates, boolean>(16);

function liveShell({ page, styles, scripts }: Templates, live: LiveAssets): Shell & Pick<Templates, 'scripts'> {
  return { page, styles: [...styles, live.style], scripts: [live.script, ...scripts], connected: true };
}

/** Read by the client before anything else runs. */
function ticketScript({ token, boot }: LiveTicket, shell: string): string {
  return `globalThis.talkwrightLive=${JSON.stringify({ token, boot, shell }).replaceAll('<', '\\u003c')};`;
}
