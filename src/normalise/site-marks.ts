import { type Prose, sliceProse } from '../model/index.ts';
import { joinProse } from './proses.ts';

/** A character that every mark below begins with: texts without one are left alone. */
const ANY = /[–—-]\swe\b|[{[(:!?⁰¹²³⁴-⁹\u{1f110}-\u{1f189}]/u;

/**
 * Marks that no reader sees. Of site generators: `{#id}`, `{: .class}`, `{% tag %}`, `{{ name }}`, `[!NOTE]`,
 * `:::note`, `:::image …:::`, `!!! note`, `[[toc]]`. Of wikis: `[1]`, `[note 2]`, `[edit]`, `[citation needed]`. Of
 * notes: raised digits behind a full stop or a word. Of references: `()` and `([link])` where a figure's number was,
 * `(see Chapter 3)`, `(Fig. 2)`. Letters in frames, which some guides set before paragraphs.
 */
const MARKS = [
  /\{[:#][^{}\n]{1,80}\}/,
  /\{%[^%\n]{1,200}%\}/,
  /\{\{(?:[^{}]|\{[^{}]{0,2000}\}){1,2000}\}\}/,
  /\[!(?!\[)[A-Za-z][^\]\n]{0,80}\]/,
  /(?:^|(?<=\s)):::?:?(?:[a-z][\w-]*(?:\{[^}\n]*\}|\[[^\]\n]*\]| +[\w-]+="[^"\n]*")*(?:\s*:::)?)?(?=\s|$)/,
  /^(?:!!!|\?\?\?\+?) [a-z]+(?: "[^"\n]*")?/,
  /\[\[_?toc_?\]\]/i,
  /(?<=[\p{L}\p{N}.,;:!?)"”’%²³\]])\s?\[(?:\d{1,3}(?:[,–-]\s?\d{1,3})*|note \d{1,2}|n \d{1,2}|[a-z])\]/u,
  /\[(?:edit|edit source|citation needed|clarification needed|when\?|who\?|by whom\?|which\?|better source needed|according to whom\?|update|dubious – discuss|page needed)\]/i,
  /(?<=[.,;!?”’"])[⁰¹²³⁴-⁹]{1,3}(?=\s|$)/,
  /(?<=\s|^)\(\s?(?:(?:see|cf\.)\s?)?(?:\[(?:link|figure|fig|table|image)\]|[,;.]\s?)?\s?\)/,
  /\((?:see|see also|cf\.)\s(?:[^()\n]|\([^()\n]{0,40}\)){1,80}\)/,
  /\((?:figs?\.?|figures?|tables?|exhibits?|appendix|plate)\s(?:\d|[A-Z]\b)[^()\n]{0,24}\)/,
  /\s[–—-]+\swe(?:['’]ll|\swill)\s(?:come\sback|return|get\sback)\sto\s[^.!?\n]{1,80}/,
  /^[\u{1f110}-\u{1f189}](?=\s)/u,
];
const MARK = new RegExp(`(?<!\\s)\\s*(?:${MARKS.map((mark) => mark.source).join('|')})`, 'giu');

/** The prose without such marks; what stood around them is closed up. */
export function withoutMarks(prose: Prose): Prose {
  if (!ANY.test(prose.text)) return prose;
  const kept: Prose[] = [];
  let at = 0;
  for (const match of prose.text.matchAll(MARK)) {
    kept.push(sliceProse(prose, at, match.index));
    at = match.index + match[0].length;
  }
  if (kept.length === 0) return prose;
  const lead = kept.every((part) => part.text === '') ? /^\s*/.exec(prose.text.slice(at))?.[0].length : 0;
  kept.push(sliceProse(prose, at + (lead ?? 0), prose.text.length));
  return joinProse(kept, '');
}
