import { de } from './de.mjs';
import { en } from './en.mjs';
import { fr } from './fr.mjs';
import { vi } from './vi.mjs';

/**
 * @typedef {'direct' | 'indirect' | 'mixed'} Type
 * @typedef {object} Frames sentences with one quote each; `$source` is how the speaker is called there
 * @property {readonly string[]} direct
 * @property {readonly string[]} indirect
 * @property {readonly string[]} mixed
 * @property {readonly string[]} discontinuous of the type direct
 * @property {readonly string[]} anonymous indirect ones of somebody unknown; they bring their own source
 *
 * @typedef {object} Language one file of words and templates, all of them made up
 * @property {string} tag BCP 47
 * @property {readonly (readonly [string, string])[]} marks pairs of quotation marks; a text keeps to one
 * @property {string} thousands between groups of digits
 * @property {Readonly<Record<'he' | 'she', readonly string[]>>} firstNames
 * @property {readonly [readonly string[], readonly string[]]} surnames beginnings and ends
 * @property {(first: string, surname: string) => string} fullName
 * @property {(first: string, surname: string) => string} alias how somebody is called who was introduced
 * @property {readonly string[]} countries ISO 3166-1 alpha-2
 * @property {readonly string[]} affiliations
 * @property {Readonly<Record<'he' | 'she', readonly string[]>>} titles before a name; the same order in all languages
 * @property {(gender: 'he' | 'she', alias: string) => string} briefly an alias as it stands in a sentence
 * @property {Readonly<Record<'he' | 'she', string>>} pronouns
 * @property {Frames} frames
 * @property {readonly string[]} headlines
 * @property {readonly string[]} filler sentences in which nobody says anything
 * @property {import('../grammar.mjs').Rules} rules
 */

/** @type {readonly Language[]} */
export const languages = [en, fr, vi, de];
