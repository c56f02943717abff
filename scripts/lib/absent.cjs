// Stands in a bundle for what is never used there: the document that charts are drawn in is made without parsing HTML,
// CSS or selectors, which are two fifths of that bundle.
module.exports = {};
