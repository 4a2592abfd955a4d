import fc from 'fast-check';
import { TICKET } from './wire.ts';

const list = (text: string) => text.trim().split('\n');
const SIGNS: Readonly<Record<string, string>> = {
  NUL: '\u0000',
  CRLF: '\r\n',
  LONG: 'a'.repeat(9_000),
  LATIN: '\u00ff',
  TOKEN: TICKET.token,
};
const odd = (text: string) => [
  '',
  ...list(text).map((line) => line.trim().replace(/NUL|CRLF|LONG|LATIN|TOKEN/g, (name) => SIGNS[name] ?? '')),
];
const part = <const T>(usual: T, others: readonly T[]) =>
  fc.oneof({ weight: 5, arbitrary: fc.constant(usual) }, { weight: 3, arbitrary: fc.constantFrom(...others) });

const METHODS = odd('POST PUT get OPTIONS TRACE CONNECT GNULT PRI LONG'.replaceAll(' ', '\n'));
const PATHS = odd(`
/..
/../../etc/passwd
/..%2f..%2fetc%2fpasswd
/%252e%252e%252fetc%252fpasswd
/%c0%ae%c0%ae/etc/passwd
//etc/passwd
/\\\\host\\share
/..\\..\\x
\\\\host\\share
C:\\x
/C:/x
file:///etc/passwd
/%00
/NUL
/%
/%zz
*
?
#
/live/
/live/edit
/live/edits
/live/events/
/__proto__
http://evil.example/
/read.html%20
/read.html;x
/read.html/../..
/LONG
/LATIN
`);
const VERSIONS = odd('HTTP/1.0 HTTP/2.0 HTTP/9 HTTP http/1.1'.replaceAll(' ', '\n'));
const HOSTS = odd('evil.example localhost 127.0.0.1:1 [ [::1 ] a,b % NUL @ localhost:PORT@evil'.replaceAll(' ', '\n'));
const HEADERS = odd(`
Origin: null
Origin: http://evil.example
Origin: %
Origin:
Origin: http://[
Sec-Fetch-Site: cross-site
Content-Length: -1
Content-Length: 1e9
Content-Length: 5
Transfer-Encoding: chunked
Transfer-Encoding: x
Expect: 100-continue
Expect: y
Upgrade: websocketCRLFConnection: Upgrade
Upgrade: h2cCRLFConnection: Upgrade
Host: evil.example
X
: y
X : y
X: NUL
X: LONG
Cookie: =;=;;;%
Range: bytes=-1
Content-Type: application/json
X-Talkwright: TOKENx
X-Talkwright: LATIN
X-Forwarded-Host: localhost
`).slice(1);
const BODIES = odd(`
x
0CRLFCRLF
ffffffffCRLFx
-1CRLF
{"kind":"order"}
GET / HTTP/1.1CRLFHost: xCRLFCRLF
NULNULNUL
`);

const request = fc.record({
  method: part('GET', METHODS),
  path: part('/', PATHS),
  version: part('HTTP/1.1', VERSIONS),
  host: part('localhost:PORT', HOSTS),
  headers: fc.array(fc.constantFrom(...HEADERS), { maxLength: 4 }),
  end: part('\r\n', ['\n', '\r']),
  body: part('', BODIES),
  cut: fc.option(fc.nat({ max: 60 }), { freq: 6 }),
});

/** Requests as no browser sends them, the same in each run; told apart are those that may be in order all the same. */
export function malformed(
  many: number,
  port: number,
): readonly { readonly bytes: string; readonly inOrder: boolean }[] {
  return fc
    .sample(request, { seed: 41, numRuns: many })
    .map(({ method, path, version, host, headers, end, body, cut }) => {
      const head = [`${method} ${path} ${version}`, `Host: ${host}`, 'Connection: close', ...headers].join(end);
      const bytes = `${head}${end}${end}${body}`.replaceAll('PORT', String(port));
      const named = host === 'localhost:PORT' && !headers.some((one) => /^(?:Origin|Sec-Fetch|Host)/.test(one));
      return { bytes: cut === null ? bytes : bytes.slice(0, -cut), inOrder: method === 'GET' && path === '/' && named };
    });
}
