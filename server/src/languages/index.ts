import { francAll } from 'franc-min';
import { de } from './de';
import { en } from './en';
import { fr } from './fr';
import type { LanguagePack } from './pack';
import { und } from './und';
import { vi } from './vi';

export type { LanguagePack } from './pack';

/** Every language that the detector knows. */
export const languages: readonly LanguagePack[] = [en, fr, vi, de];

/** Shorter texts say too little about their language. */
const SHORTEST = 60;
/** How much of a text is looked at. */
const SAMPLE = 4000;

/** The pack for a BCP 47 tag (`fr-CA` finds `fr`); the language-neutral one where there is none. */
export function languageFor(tag: string): LanguagePack {
  const primary = tag.toLowerCase().split(/[-_]/u, 1)[0];
  return languages.find((pack) => pack.tag === primary) ?? und;
}

/** The tag of the pack whose language a text is in; `und` where none fits or the text is too short to tell. */
export function detectLanguage(text: string): string {
  const only = languages.flatMap((pack) => (pack.iso3 === undefined ? [] : [pack.iso3]));
  if (text.length < SHORTEST || only.length === 0) return und.tag;
  const best = francAll(text.slice(0, SAMPLE), { minLength: 10 })[0];
  return languages.find((pack) => pack.iso3 === best?.[0])?.tag ?? und.tag;
}
