/** Things that texts are about, in pairs that are compared; some are no words at all. */
export const THINGS = [
  'heat pump, gas boiler',
  'Oat milk, Cow’s milk',
  'contract law, tort law',
  'sprint, marathon',
  'SSD, hard disk',
  'naïve Bayes, Große Maße',
  '熱ポンプ, ボイラー',
  'مضخة, غلاية',
  '𝒳-ray, Ω filter',
  '<b>x</b>, `code`',
  'toString, __proto__',
  'a|b, [c](d)',
].map((pair) => pair.split(', ') as [string, string]);

/** What a document is about stands for the pair that is drawn for all of it: most sentences of a text are on the same. */
export const OWN: [string, string] = ['\u0001', '\u0002'];

/** What writers say of one thing and another; A and B are the two. */
export const SENTENCES = `
A is a device that moves warmth from outside into a house.
A A is a kind of B that is made for small rooms.
Unlike B, A needs no more than 30% of the power.
A is faster, whereas B is cheaper and easier to repair.
A differs from B in that it has no moving parts.
In hospitals, A is used to keep rooms at 21 °C, for example in wards.
A can leak, which damages floors and harms people.
To prevent leaks of A, check its valves every year.
According to the Institute for Rooms, 45.5% of all houses had A in 2019.
A costs €1,200 to €4.5 million; B costs half as much.
There are three kinds of A: open, closed and mixed ones.
By 2035, A will probably replace B in most towns.
Some people think that A never fails. In fact, it fails twice a year.
It is cheap. They are not. This helps.
Is A better than B? It depends on the house (and on what it is for).
“A”, she said, “is what I’d take – always…”
Advantages of A include low cost, little noise, and a long life.
A vs. B: the first costs less, e.g. in Dr. Smith’s flat, U.S. figures say so.
You should choose A if the room is small; otherwise choose B.
Both A and B need electricity.
`
  .trim()
  .split('\n');

/** What nobody writes who means well, and what programs write. */
export const ODD = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '[click](javascript:alert(1))',
  '![p](data:text/html;base64,PHNjcmlwdD4=)',
  '<a href="jAvAscript:x">y</a>',
  '\u202eesrever\u202c',
  'a\u200bb\u00adc\ufeffd',
  'e\u0301\u0301\u0301\u0301',
  '👩‍👩‍👧‍👦🇩🇪🏳️‍🌈',
  '\\*not\\* &amp; &#x202e; &lt;b&gt; &nbsp;',
  '**bold *both** half*',
  '`` ` ``',
  `$a_b^c$ {{title}} $\{x} <%= y %>`,
  '[^1] [x]: y',
  'https://example.org/a?b=c&d=<e>',
  'WORD '.repeat(12).trim(),
  'ﷺ ſ K İ ı ß ŉ',
  '1,000,000.50 ½ ² 10⁻³ −5 5–6 ~7 ≥8',
  '…!?.,;:—–-',
  'www.example.org a@b.example',
  '\u0085\u2028\u2029',
  'x'.repeat(200),
];
