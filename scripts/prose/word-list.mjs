// Words and turns of phrase that read like a translation, and what to write instead. The list is the rule: to ban another
// phrase, add a line. What each line finds is tested in test/build/prose.test.ts.

/**
 * @typedef {object} BannedPhrase
 * @property {RegExp} phrase whole words, any case
 * @property {string} instead what a good British public-sector writer would say
 */

/** @param {string} words a pattern of whole words @param {string} instead @returns {BannedPhrase} */
const ban = (words, instead) => ({ phrase: new RegExp(String.raw`\b(?:${words})\b`, "giu"), instead });

/** @type {readonly BannedPhrase[]} */
export const bannedPhrases = [
  ban("(?:it|they|that|which|whose|where|how) stands?(?! for\\b)", "is, are: say where it is"),
  ban("lets? (?:this|a|an|the) \\w+ stand", "explain, keep"),
  ban("stands? (?:here|there|in|now|beside|behind|above|below)|what stands", "is here, contains"),
  ban("stand (?:here|there|beside|behind|above|below)", "are here, contain"),
  ban("(?:is|are) there already", "already exists"),
  ban("(?:is|are) to be", "must"),
  ban("whoever|whosoever|whomever", "the person who"),
  ban("wherewith|whereof|therewith|thereof", "with which, of it: name the thing"),
  ban("in the places? of", "instead of"),
  ban("take (?:it|them|this|that) out|taken? out of|takes out", "remove"),
  ban("puts? (?:it|them|this|that)? ?right|to put right", "fix"),
  ban("settles?|settled|settling|to be settled", "resolve"),
  ban("lets? (?:it|them|this) stand|lets stand", "keep"),
  ban("lapses?|lapsed|counts? no longer", "expire, no longer apply"),
  ban("lets wait|what waits", "waiting to be sent"),
  ban("(?:what )?came of (?:it|that|them|this|sending)", "the result"),
  ban("nothing that blocks|without anything that blocks", "no problems"),
  ban("hand(?:s|ed)? (?:in|on)", "send, pass"),
  ban("lent|lends?", "provide; in code: dependencies"),
  ban("of ours|of yours|of theirs|of mine", "our, your, their"),
  ban("hindrances?", "problem"),
  ban("seems? to (?:be named|stand)", "may be"),
  ban("wants? (?:a look|looking at)", "check"),
  ban("at a glance", "overview, interned"),
  ban("nobody can be told|cannot be told more closely", "cannot identify"),
  ban("not as (?:it|they) should be", "is not valid"),
  ban("that are none|that is none", "invalid"),
  ban("nothing has to be", "you do not need to"),
  ban("somebody else than|someone else than", "another person"),
  ban("broke off", "was interrupted"),
  ban("as the others", "like the others"),
  ban("mend(?:s|ed)?", "fix"),
];
