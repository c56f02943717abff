import type { QuoteType } from '../../model/quote';
import type { SourceKind } from '../collect';

export const typeNames: Readonly<Record<QuoteType, string>> = {
  direct: 'direct',
  mixed: 'mixed',
  indirect: 'indirect',
  'free-indirect': 'free indirect',
  reported: 'reported',
};

export const kindNames: Readonly<Record<SourceKind, string>> = {
  person: 'named people',
  organization: 'organizations',
  group: 'groups',
  role: 'roles',
  joint: 'several together',
  unnamed: 'unnamed sources',
};

const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'code' });
const languages = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' });

/** The name of a country, or what the registry wrote where that is none. */
export function countryName(code: string): string {
  return /^[A-Z]{2}$/.test(code) ? (regions.of(code) ?? code) : code;
}

/** `French`; the tag where it is none. */
export function languageName(tag: string): string {
  if (tag === 'und') return 'not known';
  try {
    return languages.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

const months = new Intl.DateTimeFormat('en', { month: 'short', timeZone: 'UTC' });

/** `4 Mar 2021`, `Mar 2021` or `2021`. */
export function dateName(date: string): string {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return year;
  const name = months.format(new Date(Date.UTC(2000, Number(month) - 1, 1)));
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}
