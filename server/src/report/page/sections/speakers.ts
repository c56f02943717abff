import { quoteTypesOf, type ReportData, type SpeakerRow } from '../../collect';
import { type Bar, bars } from '../bars';
import { counted, type Html, markup, number, raw } from '../html';
import type { Lists } from '../lists';
import { countryName, typeNames } from '../names';
import { alternative, type Cell, table } from '../table';
import { addedUp, capital, cut, empty, figure, legend, type Section } from './parts';

/** How much of what there is a picture or a table can show. */
const most = { speakers: 25, speakerRows: 300 };

export function speakersSection({ speakers, totals }: ReportData, lists: Lists): Section {
  const title = 'Who is quoted';
  if (speakers.length === 0)
    return { id: 'speakers', title, content: empty('Nobody yet: no quote is labeled with a speaker.') };
  const top = speakers.slice(0, most.speakers);
  const rows = top.map(
    ({ key, person, quotes, byType }): Bar => ({
      key,
      label: person.name,
      end: number(quotes),
      pieces: byType.map(({ type, group }) => {
        const words = `${person.name}: ${counted(group.quotes, `${typeNames[type]} quote`)}`;
        return {
          fill: type,
          value: group.quotes,
          title: words,
          href: lists.link({ title: words, total: group.quotes, quotes: group.listed }),
        };
      }),
    }),
  );
  const types = quoteTypesOf({ types: totals.types });
  const caption = `${top.length < speakers.length ? `The ${number(top.length)} of ${counted(speakers.length, 'speaker')} who are quoted most` : counted(speakers.length, 'speaker')}, by number of quotes and how they are quoted`;
  return {
    id: 'speakers',
    title,
    content: markup`${raw(figure(caption, bars(rows, { width: 1080, labels: 240 }), legend(types.map((type) => [type, typeNames[type]]))))}${raw(
      alternative(
        `${counted(Math.min(speakers.length, most.speakerRows), 'speaker')} as a table`,
        speakerTable(speakers, lists),
      ),
    )}`,
  };
}

function speakerTable(speakers: readonly SpeakerRow[], lists: Lists): Html {
  const types = quoteTypesOf({ types: addedUp(speakers) });
  return table(
    'Who is quoted, how often and how. A joint statement counts for each of its speakers.',
    ['Speaker', 'Quotes', ...types.map((type) => capital(typeNames[type])), 'Texts', 'Role', 'Affiliation', 'Country'],
    speakers.slice(0, most.speakerRows).map(({ person, quotes, texts, types: own, listed }): Cell[] => {
      const href = lists.link({ title: person.name, total: quotes, quotes: listed });
      const country = person.country === undefined ? '' : countryName(person.country);
      return [
        { value: person.name, href },
        quotes,
        ...types.map((type) => own[type]),
        texts,
        person.role ?? '',
        person.affiliation ?? '',
        country,
      ];
    }),
    cut(most.speakerRows, speakers.length, 'speakers'),
  );
}
