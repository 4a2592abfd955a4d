/** What only a page of the local server runs, before the deck's own script: it must see the slides untouched. */

import { pageOf } from './page.ts';
import { roleOf } from './roles.ts';
import { startLive } from './start.ts';

const main = document.querySelector<HTMLElement>('main.reveal');
if (!main) throw new Error('The page has no deck');

const page = pageOf(main);
const role = roleOf(location.search);
document.addEventListener('DOMContentLoaded', () => void startLive(page, role));
