/** Whether of one of the lists no word stands in the text. */
export function lacks(text, lists) {
  const there = threesOf(text);
  for (let i = 0; i < lists.length; i++) if (!meets(there, lists[i])) return true;
  return false;
}

/** Of each word three places are looked at: where it begins, its middle and its end. */
function meets(there, places) {
  for (let i = 0; i < places.length; i += 3)
    if (has(there, places[i]) && has(there, places[i + 1]) && has(there, places[i + 2])) return true;
  return false;
}

function has(there, at) {
  return (there[at >> 5] & (1 << (at & 31))) !== 0;
}

/** Lists of words as places among the bits of a text. */
export function placesOf(needs) {
  return needs.split('\n').map((list) => {
    const words = list.split('|');
    const places = new Uint16Array(words.length * 3);
    for (let i = 0; i < words.length; i++) {
      const word = words[i];
      places[3 * i] = placeAt(word, 0);
      places[3 * i + 1] = placeAt(word, (word.length - 2) >> 1);
      places[3 * i + 2] = placeAt(word, word.length - 3);
    }
    return places;
  });
}

function placeAt(word, i) {
  return placeOf(word.charCodeAt(i), word.charCodeAt(i + 1), word.charCodeAt(i + 2));
}

function placeOf(a, b, c) {
  return (a * 961 + b * 31 + c) & (PLACES - 1);
}

const PLACES = 1024;

/** A bit for each three letters in a row, whatever their case; kept for the latest texts, since many patterns ask for one. */
function threesOf(text) {
  const known = kept.get(text);
  if (known !== undefined) return known;
  const bits = new Int32Array(PLACES / 32);
  let a = 0;
  let b = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const c = code >= 65 && code <= 90 ? code + 32 : code;
    const at = placeOf(a, b, c);
    bits[at >> 5] |= 1 << (at & 31);
    a = b;
    b = c;
  }
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(text, bits);
  return bits;
}

const MOST_KEPT = 2048;
const kept = new Map();
