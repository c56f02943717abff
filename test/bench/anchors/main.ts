export { edits, paragraphs } from './edits';
export { manyAnchors } from './speed';
export { corpusTexts, ownTexts } from './texts';
export { outcomes, quotesOf, trial } from './trial';
