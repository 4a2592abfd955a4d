import { spawn } from 'node:child_process';

const OPENERS: Readonly<Record<string, readonly [string, ...string[]]>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', '""'],
};

/** What decides whether there is a person with a browser in front of this process. */
export interface Surroundings {
  readonly platform: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: { readonly isTTY?: boolean };
}

/** False in CI, without a terminal, over SSH without a display, and on Linux without a display. */
export function canOpen({ platform, env, stdout }: Surroundings): boolean {
  if (env.CI || !stdout.isTTY) return false;
  const display = Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
  if (env.SSH_CONNECTION || env.SSH_TTY) return display;
  return platform === 'darwin' || platform === 'win32' || display;
}

/** Opens `url` in the user's browser and does not wait for it; `failed` is called when there is none. */
export function openBrowser(url: string, failed: () => void): void {
  const [program, ...args] = OPENERS[process.platform] ?? ['xdg-open'];
  const child = spawn(program, [...args, url], { stdio: 'ignore', detached: true });
  child.once('error', failed);
  child.once('exit', (code) => void (code === 0 || failed()));
  child.unref();
}
