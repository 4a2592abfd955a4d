/** Most words of which one must stand in a text. */
const MOST = 240;
/** Most texts that a part of a pattern is written out to. */
const WRITTEN = 60;

/** All texts that nodes in a row match; null when they aren't few, or not letters of ASCII. What has no width is left out: it matches less. */
export function textsOf(nodes, most = WRITTEN) {
  let all = [''];
  for (const node of nodes) {
    all = crossed(all, textsOfOne(node, most), most);
    if (all === null) return null;
  }
  return all;
}

function crossed(left, right, most) {
  if (left === null || right === null || left.length * right.length > most) return null;
  return left.flatMap((one) => right.map((other) => one + other));
}

function textsOfOne(node, most) {
  switch (node.type) {
    case 'Character':
      return node.value < 128 ? [String.fromCharCode(node.value)] : null;
    case 'CharacterClass':
      return ofClass(node);
    case 'Group':
    case 'CapturingGroup':
      return ofAlternatives(node, most);
    case 'Quantifier':
      return ofQuantifier(node, most);
    case 'Assertion':
      return [''];
    default:
      return null;
  }
}

function ofClass({ negate, elements }) {
  if (negate) return null;
  const found = [];
  for (const { type, value, min, max } of elements) {
    const [from, to] = type === 'Character' ? [value, value] : [min?.value ?? 0, max?.value ?? 0xffff];
    if (to >= 128 || to - from > 5) return null;
    for (let code = from; code <= to; code++) found.push(String.fromCharCode(code));
  }
  return found.length <= 8 ? found : null;
}

function ofAlternatives({ alternatives, modifiers }, most) {
  if (modifiers) return null;
  const found = [];
  for (const { elements } of alternatives) {
    const texts = textsOf(elements, most);
    if (texts === null) return null;
    found.push(...texts);
  }
  return found.length <= most ? found : null;
}

function ofQuantifier({ element, min, max }, most) {
  const texts = max <= 3 ? textsOfOne(element, most) : null;
  if (texts === null) return null;
  let found = [];
  for (let n = min; n <= max; n++) {
    let times = [''];
    for (let i = 0; i < n; i++) times = crossed(times, texts, most);
    if (times === null) return null;
    found = [...found, ...times];
  }
  return found.length <= most ? found : null;
}

/** Least length (UTF-16) of a text that alternatives match. */
export function leastOf(alternatives) {
  return Math.min(...alternatives.map(({ elements }) => elements.reduce((sum, one) => sum + leastOfOne(one), 0)));
}

function leastOfOne(node) {
  switch (node.type) {
    case 'Character':
    case 'CharacterSet':
    case 'CharacterClass':
      return 1;
    case 'Group':
    case 'CapturingGroup':
      return leastOf(node.alternatives);
    case 'Quantifier':
      return node.min === 0 ? 0 : node.min * leastOfOne(node.element);
    default:
      return 0;
  }
}

/**
 * What stands in each text that alternatives match: lists of words in small letters, one of each list. Case aside, for texts in which
 * only letters of ASCII have a case. Words are of three letters at least.
 */
export function needsOf(alternatives) {
  if (alternatives.length === 1) return ofSequence(alternatives[0].elements);
  const best = alternatives.map(({ elements }) => bestOf(ofSequence(elements)));
  const one = best.includes(null) ? null : [...new Set(best.flat())];
  return one !== null && one.length <= MOST ? [one] : [];
}

/** The list that says the most: few and long words. */
function bestOf(needs) {
  const worth = (words) => Math.min(...words.map(({ length }) => length)) * 10 - words.length / 4;
  return needs.reduce((best, one) => (best === null || worth(one) > worth(best) ? one : best), null);
}

function ofSequence(elements) {
  const found = [];
  let run = [''];
  const end = () => {
    const words = [...new Set(run.map((text) => text.toLowerCase()))];
    if (words.every(({ length }) => length >= 3)) found.push(words);
    run = [''];
  };
  for (const element of elements) {
    const texts = textsOfOne(element, WRITTEN);
    const longer = crossed(run, texts, WRITTEN);
    if (longer !== null) {
      run = longer;
      continue;
    }
    end();
    if (texts !== null) run = texts;
    else found.push(...ofElement(element));
  }
  end();
  return found;
}

function ofElement(node) {
  switch (node.type) {
    case 'Group':
    case 'CapturingGroup':
      return node.modifiers ? [] : needsOf(node.alternatives);
    case 'Quantifier':
      return node.min > 0 ? ofElement(node.element) : [];
    case 'Assertion':
      return node.kind.startsWith('look') && !node.negate ? needsOf(node.alternatives) : [];
    default:
      return [];
  }
}
