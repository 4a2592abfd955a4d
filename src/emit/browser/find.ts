import { delimiter, join } from 'node:path';
import { InputError } from '../../model/index.ts';
import { isProgram } from '../../store/index.ts';

/** What Chromium, Chrome and Edge are called, and where systems keep them that have no PATH for them. */
const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'microsoft-edge-stable',
  'msedge',
];
const PLACES: Readonly<Record<string, (env: Env) => readonly string[]>> = {
  darwin: () =>
    ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`),
  win32: (env) =>
    ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].flatMap((folder) =>
      ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'].map(
        (file) => `${env[folder] ?? 'C:'}\\${file}`,
      ),
    ),
};
const ADVICE = 'install Chromium, Chrome or Edge, or set CHROME_PATH to one';

type Env = Readonly<Record<string, string | undefined>>;

/**
 * The browser to measure and print with: CHROME_PATH, one on the PATH, one where the system keeps it, else `own`. Throws InputError 2
 * when there is none.
 */
export function findBrowser(env: Env, own: string, platform: string = process.platform): string {
  const given = env.CHROME_PATH;
  if (given) {
    if (isProgram(given)) return given;
    throw new InputError(`CHROME_PATH=${given}: no program there, expected a browser; ${ADVICE}`, 2);
  }
  const endings = platform === 'win32' ? ['.exe', ''] : [''];
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = NAMES.flatMap((name) => folders.flatMap((folder) => endings.map((end) => join(folder, name + end))));
  const found = [...onPath, ...(PLACES[platform]?.(env) ?? []), own].find((path) => path !== '' && isProgram(path));
  if (found !== undefined) return found;
  throw new InputError(`no browser found to measure or print slides with; ${ADVICE}`, 2);
}
