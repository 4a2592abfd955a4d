import { written } from './numbers.mjs';

const WIDTH = 760;
const BAR = 18;
const LEFT = 240;
const RIGHT = 90;

/** Classes instead of colours in place, so that one drawing is read in light and in dark. */
const STYLE = `
  text { font: 13px system-ui, sans-serif; fill: #1f2328 }
  .faint { fill: #59636e } .line { stroke: #d1d9e0 } .ours { fill: #0969da } .theirs { fill: #8c959f }
  @media (prefers-color-scheme: dark) {
    text { fill: #f0f6fc } .faint { fill: #9198a1 } .line { stroke: #3d444d } .ours { fill: #4493f8 } .theirs { fill: #6e7681 }
  }`;

/**
 * Bars of what each row took, ours and theirs, on a scale where ten times as much is one step further; `rows` are told with the unit of
 * their bars. An SVG of its own: no script, no font, nothing from outside.
 */
export function plotOf(title, rows) {
  const values = rows.flatMap(({ bars }) => bars.map(({ value }) => value)).filter((value) => value > 0);
  const low = Math.floor(Math.log10(Math.min(...values)));
  const high = Math.ceil(Math.log10(Math.max(...values)));
  const x = (value) => LEFT + ((Math.log10(value) - low) / (high - low || 1)) * (WIDTH - LEFT - RIGHT);
  const parts = [];
  let y = 48;
  for (const { name, bars } of rows) {
    parts.push(text(8, y + 13, name, 'name'));
    for (const { name: lane, value, unit, own } of bars) {
      const end = Math.max(x(value), LEFT + 2);
      parts.push(text(LEFT - 8, y + 13, lane, 'faint', 'end'));
      parts.push(
        `<rect class="${own ? 'ours' : 'theirs'}" x="${LEFT}" y="${y}" width="${round(end - LEFT)}" height="${BAR - 4}" rx="2"/>`,
      );
      parts.push(text(end + 6, y + 12, `${written(value)} ${unit}`, 'faint'));
      y += BAR;
    }
    y += 14;
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${y}" role="img" aria-label="${escaped(title)}">
<style>${STYLE}
</style>
${text(8, 22, title, 'title')}
${gridOf(low, high, x, y)}
${parts.join('\n')}
</svg>
`;
}

/** A line for each power of ten. */
function gridOf(low, high, x, bottom) {
  return Array.from({ length: high - low + 1 }, (_, i) => {
    const at = round(x(10 ** (low + i)));
    return `<line class="line" x1="${at}" y1="36" x2="${at}" y2="${bottom - 8}"/>`;
  }).join('\n');
}

function text(x, y, words, kind, anchor = 'start') {
  return `<text class="${kind}" x="${round(x)}" y="${y}" text-anchor="${anchor}">${escaped(words)}</text>`;
}

function escaped(words) {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

function round(number) {
  return Math.round(number * 10) / 10;
}
