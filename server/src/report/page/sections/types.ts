import { quoteTypesOf, type ReportData } from '../../collect';
import { type Bar, bars } from '../bars';
import { counted, markup, number, raw, share } from '../html';
import type { Lists } from '../lists';
import { languageName, typeNames } from '../names';
import { alternative } from '../table';
import { capital, empty, figure, groupTable, legend, type Section } from './parts';

/** How much of what there is a picture or a table can show. */
const most = { places: 12 };

export function typesSection({ types, languages, totals }: ReportData, lists: Lists): Section {
  const title = 'How they are quoted';
  if (totals.labeled === 0) return { id: 'types', title, content: empty('Nothing yet: no quote is labeled.') };
  const order = quoteTypesOf({ types: totals.types });
  const byKey = new Map(types.map((group) => [group.key, group]));
  const pieces = order.map((type) => {
    const group = byKey.get(type);
    const words = `${counted(totals.types[type], `${typeNames[type]} quote`)}, ${share(totals.types[type], totals.labeled)}`;
    return {
      fill: type,
      value: totals.types[type],
      title: words,
      href: lists.link({
        title: `${capital(typeNames[type])} quotes`,
        total: totals.types[type],
        quotes: group?.listed ?? [],
      }),
    };
  });
  const byLanguage = languages.map(
    (group): Bar => ({
      key: group.key,
      label: languageName(group.key),
      end: number(group.quotes),
      pieces: quoteTypesOf(group).map((type) => ({
        fill: type,
        value: group.types[type] / group.quotes,
        title: `${languageName(group.key)}: ${counted(group.types[type], `${typeNames[type]} quote`)}, ${share(group.types[type], group.quotes)}`,
        href: lists.link({ title: `Quotes in ${languageName(group.key)}`, total: group.quotes, quotes: group.listed }),
      })),
    }),
  );
  const key = legend(order.map((type) => [type, `${typeNames[type]} ${share(totals.types[type], totals.labeled)}`]));
  const all: Bar = {
    key: 'all',
    label: 'all texts',
    end: number(totals.labeled),
    pieces: pieces.map((piece) => ({ ...piece, value: piece.value / totals.labeled })),
  };
  const caption = 'Direct: wholly inside quotation marks. Mixed: partly. Indirect: none.';
  return {
    id: 'types',
    title,
    content: markup`${raw(figure(caption, bars(languages.length > 1 ? [all, ...byLanguage.slice(0, most.places)] : [all], { width: 1080, labels: 240, most: 1 }), key))}${raw(
      alternative(
        'Types and languages as a table',
        groupTable('Labeled quotes by language of the text and type.', 'Language', languages, languageName),
      ),
    )}`,
  };
}
