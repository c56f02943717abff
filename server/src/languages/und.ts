import type { LanguagePack } from './pack';

/** For texts in a language that has no file here: quotation marks of every style, and no words. */
export const und: LanguagePack = {
  tag: 'und',
  quotationMarks: [
    { open: '“', close: '”' },
    { open: '„', close: '“' },
    { open: '„', close: '”' },
    { open: '«', close: '»' },
    { open: '"', close: '"' },
    { open: "''", close: "''" },
    { open: '「', close: '」' },
    { open: '『', close: '』' },
    { open: '《', close: '》' },
  ],
};
