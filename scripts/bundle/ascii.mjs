/**
 * Writes each character of a script that isn't ASCII as an escape. The bundler has done so wherever a string holds one; what is left
 * stands in regular expressions, in which `\u2013` is what `–` is, with the flag `u` also in pairs. A backslash before it, which
 * means nothing there, is left out.
 */
export function ascii(code) {
  const odd = /\\*[^\0-\x7f]/g;
  if (/\braw`[^`]*[^\0-\x7f]/.test(code)) throw new Error('A raw text holds a character that is not ASCII');
  return code.replace(odd, (found) => {
    const before = found.slice(0, -1);
    return `${before.slice(before.length % 2)}\\u${found.charCodeAt(before.length).toString(16).padStart(4, '0')}`;
  });
}
