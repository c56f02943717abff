import { quoteTypesOf, type ReportData } from '../../collect';
import { type Bar, columns } from '../bars';
import { counted, markup, raw } from '../html';
import type { Lists } from '../lists';
import { dateName, typeNames } from '../names';
import { alternative, table } from '../table';
import { addedUp, capital, empty, figure, legend, type Section } from './parts';

export function timeSection({ periods }: ReportData, lists: Lists): Section {
  const title = 'Over time';
  if (periods.dated === 0) {
    return {
      id: 'time',
      title,
      content: empty(
        'No text carries a date: in its front matter, its name or folder (2021-03-04, 20210304), or on a line of its own near the top.',
      ),
    };
  }
  const rows = periods.rows.map(
    ({ period, byType, types }): Bar => ({
      key: period,
      label: shortDate(period),
      end: '',
      pieces: quoteTypesOf({ types }).map((type) => {
        const group = byType.get(type);
        const words = `${dateName(period)}: ${counted(types[type], `${typeNames[type]} quote`)}`;
        return {
          fill: type,
          value: types[type],
          title: words,
          href: lists.link({ title: words, total: types[type], quotes: group?.listed ?? [] }),
        };
      }),
    }),
  );
  const present = quoteTypesOf({ types: addedUp(periods.rows) });
  const step = Math.ceil(rows.length / 14);
  const undated =
    periods.undated > 0
      ? `; ${counted(periods.undated, 'text')} without a date ${periods.undated === 1 ? 'is' : 'are'} not in it`
      : '';
  return {
    id: 'time',
    title,
    content: markup`${raw(
      figure(
        `Labeled quotes by ${periods.grain} of ${counted(periods.dated, 'text')}${undated}`,
        columns(rows, { width: 1080, height: 300, label: 'quotes', every: (i) => i % step === 0 }),
        legend(present.map((type) => [type, typeNames[type]])),
      ),
    )}${raw(
      alternative(
        'As a table',
        table(
          `Labeled quotes by ${periods.grain}.`,
          [capital(periods.grain), 'Quotes', ...present.map((type) => capital(typeNames[type])), 'Texts'],
          periods.rows.map(({ period, quotes, types, datedTexts, listed }) => [
            { value: period, href: lists.link({ title: dateName(period), total: quotes, quotes: listed }) },
            quotes,
            ...present.map((type) => types[type]),
            datedTexts,
          ]),
        ),
      ),
    )}`,
  };
}

/** The year stands at the first of its months only where all of them are labeled; an axis has little room. */
function shortDate(period: string): string {
  const [year, month, day] = period.split('-');
  if (day !== undefined) return dateName(period).replace(/ \d{4}$/, '');
  return month === undefined ? (year ?? '') : dateName(period);
}
