import { pattern } from './pattern.ts';

const VERBS =
  '(?:soften|solve|prevent|avoid|fix|cure|remed(?:y|ie)|offset|counteract|relieve|ease|address|tackle|eliminate|overcome|mitigate|reduce|resolve|stop|counter|limit|combat|minimi[sz]e|lessen|lower|contain)';

/** "… softens that", "… lowers the risk", "… takes most of the sting out of this", "This can be prevented by …". */
export const RELIEF = pattern(
  String.raw`\b${VERBS}(?:s|es)?\s(?:this|that|it|both|these|them|(?:the|this|that)\s(?:problem|risk|danger|damage|effect|issue|trouble|drawback)s?)\b|\b(?:takes?|took)\s(?:most of\s|some of\s|much of\s)?the\s(?:sting|edge|worst)\b|\b(?:takes?|took)\scare\sof\s(?:this|that|it|both|them|these)\b|\b(?:gets?|got|works?)\s(?:a)?round\s(?:this|that|it)\b|^(?:This|That|It|Both|These|They)\s(?:can|could|may)\s(?:\p{Ll}+\s){0,2}?be\s(?:\p{Ll}+ly\s)?(?:prevented|avoided|fixed|solved|reduced|minimi[sz]ed|mitigated|treated|cured|repaired|reversed|limited|lowered|remedied|overcome|removed|cleared)\b`,
  'u',
);

/** "… help minimise this problem". */
export const NAMED_RELIEF = new RegExp(
  String.raw`\b${VERBS}(?:s|es)?\s(?:this|that|these|those|such)\s(?:problem|risk|danger|effect|issue|drawback|hazard|threat|side effect)s?\b`,
  'u',
);
