/** Verbs that titles are made with; a title with none of them, and no other sign of one, asserts nothing. */
const VERBS = new Set(
  `accelerate accept achieve act adapt add adjust affect agree aid aim allow alter analyze announce answer appear apply arise ask
  assess assist assume attract automate avoid balance base beat become begin behave belong benefit bind blend block boost break bring build burn
  buy calculate call carry catch cause change charge check choose cite claim close collect combine come compare compete compose comprise
  concern condense confirm connect consist consult contain continue contribute control convert cost count cover create cut damage deal decide decline
  define deliver demand depend deserve detect determine develop differ disagree discover dominate double draft draw drive drop earn ease
  eat edit emerge employ enable encompass encourage end endanger enforce enhance enjoy ensure enter establish estimate evolve exceed
  exclude exist expand expect explain exploit explore expose extend face facilitate fail fall favor feed feel fight fill filter find fit focus follow
  force forecast forget form forward foster free fuel gain generate get give go govern grow guard guide handle happen harm help hide hit hold
  identify ignore imitate imply improve include increase indicate influence inform inspire intend introduce invent invest involve join
  judge jump keep kill know lack last lead learn leave lend let lie limit list live load look lose lower maintain make manage mark match matter
  mean measure meet mention mix move multiply name need note occur offer open operate oppose optimize outnumber outpace outperform overlap owe own part pay
  perform personalize pick place plan play point pose power predict prefer prepare present press prevent process produce promise promote prompt protect
  prove provide publish pull push put quantify question raise range reach react read rebuild recall receive recognize recommend record recover
  reduce refer reflect regulate reject relate release rely remain remember remove repeat replace report represent require resist resolve respect
  respond rest restore restrict result retain return reveal reward rise risk rule run save say scale see seek seem sell send separate serve set shape
  share shift shorten show shrink simplify sit slow solve span speak specialize spend split spread stand start state stay stem stop store streamline
  strengthen stretch strike study succeed suffer suggest suit supply support surpass surround survive sweep switch take talk target teach tell
  tend test think threaten tie top touch trace track trade train transform translate transmit travel treat trigger try turn undergo understand
  unite update use value vary verify vote wait want warn waste watch weaken weigh win work worsen write yield`
    .trim()
    .split(/\s+/),
);

const AUXILIARY =
  /^(?:is|are|was|were|be|been|am|has|have|had|do|does|did|can|cannot|could|will|would|may|might|must|shall|should|ought|isn|aren|don|doesn|won|isn’t|aren’t|don’t|doesn’t|won’t|can’t|began|became|grew|fell|rose|led|made|took|came|went|said|found|held|kept|lost|won|brought|built|paid|sold|sent|stood|told|wrote|gave|got|knew|saw|left|met|ran|spent|taught|thought)$/;

/** Whether words hold a finite verb, as far as its form tells. */
export function assertsSomething(text: string): boolean {
  const words = text.match(/[\p{L}\d’'%+-]+|[,:;]/gu) ?? [];
  return words.some((word, i) => {
    const low = word.toLowerCase();
    const next = words[i + 1] ?? '';
    // "Cost, speed and …", "the use of …": what is listed or owned is a noun.
    if (AUXILIARY.test(low) || (isVerb(low) && !/^(?:[,:;]|of|and|or)$/.test(next))) return true;
    return i > 0 && /^\p{Ll}+[^su]s$/u.test(word) && /^(?:an?|the|its|their|no|every|each|all|more|less)$/.test(next);
  });
}

function isVerb(word: string): boolean {
  if (VERBS.has(word) || (word.endsWith('ed') && VERBS.has(word.slice(0, -2)))) return true;
  if (word.endsWith('ies')) return VERBS.has(`${word.slice(0, -3)}y`);
  return (word.endsWith('s') && VERBS.has(word.slice(0, -1))) || (word.endsWith('es') && VERBS.has(word.slice(0, -2)));
}
