import { de } from './de';
import { en } from './en';
import { fr } from './fr';
import { identify } from './identify';
import type { LanguagePack } from './pack';
import { und } from './und';
import { vi } from './vi';

export type { LanguagePack } from './pack';

/** Every language that the detector knows. */
export const languages: readonly LanguagePack[] = [en, fr, vi, de];

/** The pack for a BCP 47 tag (`fr-CA` finds `fr`); the language-neutral one where there is none. */
export function languageFor(tag: string): LanguagePack {
  const primary = tag.toLowerCase().split(/[-_]/u, 1)[0];
  return languages.find((pack) => pack.tag === primary) ?? und;
}

/** The tag of the pack whose language a text is in; `und` where none fits or the text is too short to tell. */
export function detectLanguage(text: string): string {
  return identify(text, languages) ?? und.tag;
}
