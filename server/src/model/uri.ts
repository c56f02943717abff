declare const uri: unique symbol;
/** A file's URI, normalized by `toUri` in project/ so that two spellings of one file are one key. */
export type Uri = string & { readonly [uri]: true };
