// What the figures on PolNeAR dev are held against: F1 in per cent (source: accuracy). `floor` is the better of two naive
// ways, quotation marks alone or a list of cues; `human` is one annotator against another, on 18 articles of train and dev
// that several have annotated. `must` and `aim` are what this project has set itself.

/** @typedef {{ floor?: number, human?: number, must?: number, aim?: number }} Reference */

/** @type {ReadonlyMap<string, Reference>} */
export const references = new Map([
  ['full exact all', { floor: 21.0, human: 68.0 }],
  ['full jaccard all', { floor: 48.6, human: 80.1, must: 62, aim: 68 }],
  ['full one-to-one all', { floor: 63.6, human: 85.8 }],
  ['full overlap all', { floor: 73.1, human: 88.4 }],
  ['full tokens all', { floor: 74.3, human: 91.6 }],
  ['full source all', { floor: 73.6, human: 93.8, must: 90, aim: 93 }],
  ['full whole all', { floor: 46.1, human: 79.7 }],
  ['full whole direct', { floor: 77.9, human: 98.4, must: 93, aim: 97 }],
  ['full whole mixed', { floor: 57.5, human: 91.9, must: 84, aim: 89 }],
  ['full whole indirect', { floor: 33.0 }],
  ['full whole50 all', { floor: 32.0 }],
  ['speech jaccard all', { floor: 59.2, human: 84.9 }],
  ['speech one-to-one all', { floor: 75.3, human: 87.9 }],
  ['speech source all', { human: 97.0 }],
  ['speech whole all', { floor: 58.1, human: 84.9, must: 76, aim: 81 }],
  ['speech whole indirect', { floor: 49, human: 74.1, must: 63, aim: 70 }],
  ['segments source', { floor: 43.4, human: 79.0, must: 60, aim: 70 }],
  ['segments cue', { floor: 46.9, human: 71.3, must: 55, aim: 67 }],
  ['segments content', { floor: 40.8, human: 71.6, must: 50, aim: 59 }],
]);

/** Precision of `overlap` in full scope at the default threshold: at least so many per cent. */
export const leastPrecision = 90;

/** On German at any confidence: F1 of content tokens, recall of direct contents; marks alone reach 32 and 81. */
export const german = { tokens: 65, direct: 92 };
