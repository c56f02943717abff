import type { ReportData } from '../../collect';
import type { Group } from '../../groups';
import { type Bar, bars } from '../bars';
import { counted, type Html, markup, number, raw } from '../html';
import type { Lists } from '../lists';
import { countryName, languageName } from '../names';
import { alternative } from '../table';
import { empty, figure, groupTable, type Section } from './parts';

/** How much of what there is a picture or a table can show. */
const most = { places: 12 };

export function originsSection({ languages, countries, affiliations, totals }: ReportData, lists: Lists): Section {
  const title = 'Where they speak from';
  if (totals.speakers === 0)
    return { id: 'origins', title, content: empty('Nobody yet: no quote is labeled with a speaker.') };
  const part = (name: string, groups: readonly Group[], nameOf: (key: string) => string, none: string): Html => {
    if (groups.length === 0) return markup`<figure><figcaption>${name}</figcaption>${raw(empty(none))}</figure>`;
    const rows = groups.slice(0, most.places).map((group): Bar => {
      const words = `${nameOf(group.key)}: ${counted(group.quotes, 'quote')}`;
      return {
        key: group.key,
        label: nameOf(group.key),
        end: number(group.quotes),
        pieces: [
          {
            fill: 'plain',
            value: group.quotes,
            title: words,
            href: lists.link({ title: words, total: group.quotes, quotes: group.listed }),
          },
        ],
      };
    });
    const more = groups.length > most.places ? `, the first ${most.places} of ${number(groups.length)}` : '';
    return figure(`${name}${more}`, bars(rows, { width: 350, labels: 140, ends: 50 }));
  };
  const unknown = countries.find(({ key }) => key === '');
  return {
    id: 'origins',
    title,
    content: markup`<div class="three">${raw(part('Language of the text', languages, languageName, 'No quote is labeled.'))}${raw(
      part('Country of the speaker', known(countries), countryName, 'The registry names no country.'),
    )}${raw(part('Affiliation of the speaker', known(affiliations), (key) => key, 'The registry names no affiliation.'))}</div>${raw(
      unknown
        ? markup`<p class="note">${counted(unknown.quotes, 'quote')} of speakers whose country the registry does not name.</p>`
        : markup``,
    )}${raw(alternative('Countries as a table', groupTable('Labeled quotes by country of the speaker.', 'Country', known(countries), countryName)))}${raw(
      alternative(
        'Affiliations as a table',
        groupTable('Labeled quotes by affiliation of the speaker.', 'Affiliation', known(affiliations), (key) => key),
      ),
    )}`,
  };
}

function known(groups: readonly Group[]): readonly Group[] {
  return groups.filter(({ key }) => key !== '');
}
