import type { Cues } from '../cues.ts';
import { hasFinite, lowerAt, type Token } from './tokens.ts';

/** Without what a sentence opens with beside its fact, once nothing shorter stands; the same tokens when nothing may go. */
export function withoutLead(tokens: readonly Token[], cues: Cues): readonly Token[] {
  const known = behindKnown(tokens, cues);
  if (known > 0) return tokens.slice(known);
  if (
    /^(?:therefore|thus|hence|meanwhile|moreover|furthermore|consequently)$/.test(lowerAt(tokens, 0)) &&
    tokens[0]?.close === ''
  )
    return tokens.slice(1);
  for (let comma = 0; comma < Math.min(tokens.length - 4, 23); comma++) {
    if (tokens[comma]?.close !== ',') continue;
    const rest = tokens.slice(comma + 1);
    if (!isWhole(rest, cues)) continue;
    const front = tokens.slice(0, comma + 1);
    return (leads(front) || (lowerAt(front, 0) === 'before' && isOrder(rest, cues))) &&
      !front.some(({ core }) => /\d/.test(core))
      ? rest
      : tokens;
  }
  return tokens;
}

/** Whether a subject and its verb stand before the next mark, or an order opens. */
function isWhole(rest: readonly Token[], cues: Cues): boolean {
  if (/^(?:and|or|but|which|who|whose|that|then)$/.test(lowerAt(rest, 0)) || /ly$/.test(lowerAt(rest, 0))) return false;
  const end = rest.findIndex(({ close }) => /[,;:]$/.test(close));
  return hasFinite(rest, 1, end < 0 ? rest.length : end + 1) || isOrder(rest, cues);
}

function isOrder(tokens: readonly Token[], cues: Cues): boolean {
  return (
    cues.has(lowerAt(tokens, 0), 'grammar/orders') ||
    (tokens[0]?.verb === true && !/(?:s|ed|ing)$/.test(lowerAt(tokens, 0)))
  );
}

/** A front that neither conditions nor bounds the fact: how it is linked, what it is like, why or what for it is so. */
function leads(front: readonly Token[]): boolean {
  const [first = '', second = '', third = ''] = front.map(({ lower }) => lower);
  const two = `${first} ${second}`;
  const three = `${two} ${third}`;
  if (front.length === 1)
    return (
      /^(?:worse|better|again|today|currently|nowadays|first|second|third|finally)$/.test(first) ||
      (/.{4}ly$/.test(first) && !QUALIFIES.test(first))
    );
  if (
    /^on (?:an?|the) [\p{L}-]+ (?:point|side|note|level|front|hand)$/u.test(front.map(({ lower }) => lower).join(' '))
  )
    return true;
  if (front.some(({ lower }) => /^(?:if|when|whenever|unless|until|only|once|not|no|most|some|many)$/.test(lower)))
    return /^(?:unlike|although|though|because)$/.test(first);
  if (
    /^(?:for (?:this|that|these) reasons?|as a result|as a consequence|in fact|in short|of course|in (?:recent|modern) (?:years|history|times)|at the same|in this|because of|due to|thanks to|in addition|in order|as (?:with|for|well)|along with|together with|rather than|instead of|apart from|aside from|other than|in contrast|in comparison|compared (?:to|with)|similar to)$/.test(
      three,
    ) ||
    FRONT_TWO.test(two)
  )
    return (
      !/^in (?:this|these|such) (?:cases?|situations?|circumstances?|conditions?|events?)$/.test(three) ||
      two === 'in this'
    );
  if (
    /^(?:unlike|like|besides|although|though|despite|today|currently|nowadays|meanwhile|conversely|similarly|consequently|additionally|importantly|unfortunately|fortunately|interestingly|notably|ultimately|historically)$/.test(
      first,
    )
  )
    return true;
  if (first === 'as')
    return front.some(({ lower }) =>
      /^(?:suggests?|implies|implied|shown|demonstrated|illustrated|outlined|mentioned|described|noted|discussed|seen|explained|stated|said|above|earlier|before|previously)$/.test(
        lower,
      ),
    );
  // "With the wind rising, …"
  if (first === 'with') return front.slice(2, 8).some(({ lower, verb }) => verb && /.{3}ing$/.test(lower));
  // "Built on steel frames, …", "Considering its reach, …"
  if (front[0]?.verb && /.{3}(?:ed|ing)$/.test(first) && first !== 'using' && front.length > 2)
    return /^(?:considering|regarding|concerning|including|following)$/.test(first) || /ed$/.test(first)
      ? !hasFinite(front, 1, front.length)
      : false;
  return first === 'built' && !hasFinite(front, 1, front.length);
}

const QUALIFIES =
  /^(?:usually|typically|generally|normally|commonly|mostly|mainly|largely|primarily|partly|possibly|probably|supposedly|allegedly|reportedly|theoretically|rarely|hardly|occasionally|frequently|only|initially|formerly|previously|originally|locally|globally|legally|technically|ideally|potentially|apparently|presumably)$/;
const FRONT_TWO =
  /^(?:because of|due to|thanks to|in addition|rather than|instead of|apart from|aside from|other than|as with|along with|together with|similar to|compared to|compared with|in terms|at present|to date|right now|in particular|in reality|in practice)$/;

/** The token behind "Research has shown that", "It is known that": who knows it, and that it is so; 0 when the words doubt it. */
function behindKnown(tokens: readonly Token[], cues: Cues): number {
  const that = tokens.findIndex(({ lower }) => lower === 'that');
  if (that < 2 || that > 9 || that + 4 > tokens.length) return 0;
  const lead = tokens.slice(0, that);
  const verb = lowerAt(lead, that - 1);
  const told = lead.map(({ lower }) => lower).join(' ');
  if (
    lead.some(
      ({ close, lower }) => close !== '' || cues.has(lower, 'grammar/negations') || cues.has(lower, 'grammar/doubts'),
    )
  )
    return 0;
  const factive =
    /^(?:shown|showed|shows?|demonstrated?s?|proved|proven|confirm(?:s|ed)?|found|revealed|established|discovered|mind|note|noted|remember|know|known|realise|realize|recognise|recognize|means|understand|ensure)$/.test(
      verb,
    );
  const clear =
    /^(?:it is|it['’]s) (?:also |very |quite )?(?:\w+ to \w+|important|essential|clear|true|known|well known|obvious|evident|vital|crucial|notable|noteworthy|worth noting)$/.test(
      told,
    );
  if (!factive && !clear) return 0;
  if (/^(?:means|ensure)$/.test(verb) && that > 3) return 0;
  return hasFinite(tokens, that + 2, tokens.length) &&
    !/^(?:it|they|this|these|he|she)$/.test(lowerAt(tokens, that + 1))
    ? that + 1
    : 0;
}
