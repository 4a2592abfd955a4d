/** Seconds as a speaker reads them: `9:05`, `1:02:30`. */
export function clock(seconds: number): string {
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  const rest = String(seconds % 60).padStart(2, '0');
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`;
}

/** A length as it is told: `10 minutes`, `1 minute`, `1h30`, `7.5 minutes`. */
export function length(seconds: number): string {
  const minutes = seconds / 60;
  if (minutes % 1 === 0 && minutes > 90) return `${Math.floor(minutes / 60)}h${String(minutes % 60).padStart(2, '0')}`;
  return Number.isInteger(minutes * 10) ? count(minutes, 'minute') : `${clock(seconds)} minutes`;
}

/** `1 slide`, `12 slides`. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}

/** A title as the name of a folder: at most 60 letters, digits and hyphens. */
export function slugOf(text: string): string {
  const plainLetters = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC');
  const words = plainLetters.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word.slice(0, 60) : `${slug}-${word}`;
    if (longer.length > 60) break;
    slug = longer;
  }
  return slug || 'talk';
}

/** `text` broken into lines of at most `width` columns, those after the first set in by `indent`. */
export function wrap(text: string, width: number, indent: number): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line !== '' && line.length + 1 + word.length > width - indent) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line].join(`\n${' '.repeat(indent)}`);
}
