import { createHash } from 'node:crypto';

/** A page and the policy that it is served under. */
export interface DoorPage {
  readonly content: string;
  readonly policy: string;
}

/** Where a device that named no particular place may go. */
const WAYS = [
  ['/?speaker', 'Speaker view'],
  ['/?follow', 'Follow the slides'],
  ['/', 'Present from here'],
] as const;

const STYLE = `
:root { color-scheme: light dark; font: 18px/1.5 system-ui, sans-serif; --bg: #fafafc; --ink: #10121f; --muted: #5a5f73;
  --line: #7c8197; --a: #4640e6; --a-on: #fff; --bad: #a3160d; }
@media (prefers-color-scheme: dark) { :root { --bg: #0f111a; --ink: #f3f4fa; --muted: #a9aec4; --line: #7c8197;
  --a: #a7a4ff; --a-on: #10121f; --bad: #ff9c92; } }
* { box-sizing: border-box; }
body { min-height: 100svh; margin: 0; padding: clamp(32px, 14svh, 160px) 24px 24px; display: grid; place-content: start center; background: var(--bg); color: var(--ink); }
main { width: min(21rem, calc(100vw - 48px)); }
h1 { margin: 0; font-size: 1.75rem; line-height: 1.15; letter-spacing: -.025em; }
p { margin: 10px 0 28px; color: var(--muted); }
p[role] { margin-block: -12px 20px; color: var(--bad); font-weight: 550; }
input { width: 100%; padding: 12px 0 12px .35em; border: 2px solid var(--line); border-radius: 12px; background: none; color: inherit;
  font: 600 2rem/1.2 ui-monospace, monospace; letter-spacing: .35em; text-align: center; }
button { width: 100%; min-height: 52px; margin-top: 12px; border: 2px solid var(--line); border-radius: 12px; background: none;
  color: inherit; font: inherit; font-weight: 620; cursor: pointer; }
button:first-of-type { margin-top: 28px; border-color: var(--a); background: var(--a); color: var(--a-on); }
:focus-visible { outline: 3px solid var(--a); outline-offset: 3px; }
`;

const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  'img-src data:',
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** Asks for the code, and where to go with it: to `to`, or where its person likes when that is the front page. */
export function doorPage(to: string, complaint: string | null): DoorPage {
  const ways = to === '/' ? WAYS : [[to, 'Go on'] as const];
  const buttons = ways.map(([way, name]) => `<button name="to" value="${escaped(way)}">${name}</button>`);
  const content = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Talkwright: code</title>
<link rel="icon" href="data:,">
<style>${STYLE}</style>
</head>
<body>
<main>
<h1><label for="code">Which code?</label></h1>
<p id="where">Its digits stand in the terminal of the computer that presents.</p>
${complaint === null ? '' : `<p role="alert" id="complaint">${complaint}</p>`}
<form method="post" action="/live/enter">
<input id="code" name="code" inputmode="numeric" autocomplete="one-time-code" maxlength="12" required autofocus
 aria-describedby="${complaint === null ? '' : 'complaint '}where">
${buttons.join('\n')}
</form>
</main>
</body>
</html>
`;
  return { content, policy: POLICY };
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
