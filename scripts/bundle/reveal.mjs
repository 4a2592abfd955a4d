import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What is changed of reveal.js 6.0.2: at every change of slides it writes to every slide and background and searches each of them through,
 * whether or not anything is different. Each line is told as it stands in its bundle, with what takes its place (`$&`: the line itself);
 * `src/client/sweep.ts` holds why the outcome is the same.
 */
const CHANGES = [
  [
    'D.wrapper = a, D.slides = a.querySelector(".slides")',
    'D.wrapper = answering(a), D.slides = a.querySelector(".slides")',
  ],
  // Elements that take the room that is left on a slide.
  ['t(D.slides, "section > .stretch, section > .r-stretch")', 'fittedIn(D.slides)'],
  // Classes and attributes of slides.
  [
    'let t = r[e], i = f.rtl && !nt(t);',
    'let t = r[e], i = f.rtl && !nt(t); if (!a && e !== n && isSwept(t, e < n, e < n !== !!i ? "past" : "future")) continue;',
  ],
  // Slides within slides.
  ['let c = e[s], l = t(c, "section"), u = l.length;', 'let c = e[s], l = sectionsIn(c), u = l.length;'],
  // What is put away stays so.
  [
    'unload(e) {',
    'unload(e) { if (isAway(e, this.Reveal.getSlideBackground(e), this.Reveal.getSlidesElement())) return;',
  ],
  // Classes of backgrounds.
  [
    'n.classList.remove("past", "present", "future"), r < i.h ?',
    '!e && r !== i.h && isPlaced(n, r < i.h ? o : s) || (n.classList.remove("past", "present", "future"), r < i.h ?',
  ],
  [
    'r === i.h && (a = e));\n\t\t\t});\n\t\t}), this.previousBackground',
    'r === i.h && (a = e));\n\t\t\t}));\n\t\t}), this.previousBackground',
  ],
  // Colours of all backgrounds are asked for together: each answer after a change would compute the page's styles anew.
  ['this.element.innerHTML = "", this.element.classList.add("no-transition"), this', 'this.asking = [], $&'],
  [
    '}), this.Reveal.getConfig().parallaxBackgroundImage ? (',
    '}), this.contrast(), this.Reveal.getConfig().parallaxBackgroundImage ? (',
  ],
  [
    'let a = this.getContrastClass(e);\n\t\ttypeof a == "string" && e.classList.add(a);\n\t}',
    `this.asking ? this.asking.push(e) : this.contrast([e]);
	}
	contrast(e = this.asking) {
		this.asking = null;
		e.map((e) => this.getContrastClass(e)).forEach((t, n) => typeof t == "string" && e[n].classList.add(t));
	}`,
  ],
  // An address that stays the same isn't written: the browser is asked for it and waited for.
  [
    'window.history.replaceState(null, null, e), this',
    'e === window.location.hash || window.history.replaceState(null, null, e), this',
  ],
  // What is hidden isn't put into words: titles are told instead (`announce.ts`).
  ['e.classList.add("aria-status")', '$&, e.hidden = !0'],
  ['function Le(e) {\n', 'function Le(e) {\n\t\tif (D.statusElement.hidden) return "";\n'],
];

/** Where what the lines call is. */
const HELPERS = { 'lists.ts': 'answering', 'sweep.ts': 'fittedIn, isAway, isPlaced, isSwept, sectionsIn' };

/** Bundles reveal.js with `CHANGES`. Throws where a line isn't there exactly once: another version must be looked at first. */
export function quickReveal(root) {
  const from = (file) => JSON.stringify(join(root, 'src/client', file));
  const imports = Object.entries(HELPERS).map(([file, names]) => `import { ${names} } from ${from(file)};`);
  return {
    name: 'quick-reveal',
    setup: (build) =>
      build.onLoad({ filter: /reveal\.js[\\/]dist[\\/]reveal\.mjs$/ }, ({ path }) => ({
        contents: [...imports, changed(readFileSync(path, 'utf8'))].join('\n'),
        loader: 'js',
      })),
  };
}

/** The text of reveal.js with its changed lines. */
export function changed(source) {
  return CHANGES.reduce((text, [line, instead]) => {
    const [before, after, ...more] = text.split(line);
    if (after === undefined || more.length > 0) throw new Error(`reveal.js is another one: no line \`${line}\``);
    return before + instead.replace('$&', line) + after;
  }, source);
}
