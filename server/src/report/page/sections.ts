import { percentOf } from '../../analysis/completeness';
import { quoteTypesOf, type ReportData, type SpeakerRow, type TextRow } from '../collect';
import type { Group } from '../groups';
import { type Bar, bars, columns } from './bars';
import { counted, type Html, markup, number, raw, share } from './html';
import type { Lists } from './lists';
import { countryName, dateName, kindNames, languageName, typeNames } from './names';
import { type Edge, network } from './network';
import { alternative, type Cell, table } from './table';

/** How much of what there is a picture or a table can show. */
const most = {
  folders: 30,
  folderRows: 500,
  speakers: 25,
  speakerRows: 300,
  nodes: 30,
  edges: 70,
  pairRows: 100,
  places: 12,
  placeRows: 200,
};

/** A part of the page. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly content: Html;
}

/** What a section says where it has nothing to show. */
function empty(words: string): Html {
  return markup`<p class="empty">${words}</p>`;
}

function figure(caption: string, picture: Html, after: Html = markup``): Html {
  return markup`<figure><figcaption>${caption}</figcaption><div class="picture">${raw(picture)}</div>${raw(after)}</figure>`;
}

function legend(items: readonly (readonly [fill: string, name: string])[]): Html {
  const all = items.map(
    ([fill, name]) =>
      markup`<li><svg class="swatch" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true"><rect width="16" height="16" rx="2" fill="url(#f-${fill})"/></svg>${name}</li>`,
  );
  return markup`<ul class="legend" aria-label="Legend">${all}</ul>`;
}

function cut(shown: number, all: number, what: string): string | undefined {
  return shown < all ? `The first ${number(shown)} of ${number(all)} ${what}.` : undefined;
}

export function completenessSection({ folders, texts, completeness, totals }: ReportData, lists: Lists): Section {
  const from = 'complete';
  const worst = new Set(
    folders
      .filter(({ labeled, unlabeled }) => labeled + unlabeled > 0)
      .toSorted((a, b) => b.unlabeled - a.unlabeled)
      .slice(0, most.folders),
  );
  const shown = folders.filter((row) => worst.has(row));
  const above = commonFolder(folders.map(({ folder }) => folder));
  const rows = shown.map((row): Bar => {
    const all = row.labeled + row.unlabeled;
    return {
      key: row.folder,
      label: row.folder.slice(above.length) || row.folder,
      end: `${percentOf(row)} %`,
      pieces: [
        {
          fill: 'labeled',
          value: row.labeled / all,
          title: `${row.folder}: ${number(row.labeled)} of ${counted(all, 'quote')} labeled`,
          href: lists.link({ title: `Labeled in ${row.folder}`, total: row.labeled, quotes: row.listed }),
        },
        {
          fill: 'left',
          value: row.unlabeled / all,
          title: `${row.folder}: ${number(row.unlabeled)} of ${counted(all, 'quote')} not labeled`,
          href: lists.link({ title: `Not labeled in ${row.folder}`, total: row.unlabeled, quotes: row.left }),
        },
      ],
    };
  });
  const bins = completeness.map(({ from: low, to, texts: count, listed }): Bar => {
    const name = low === to ? '100 %' : `${low}–${to} %`;
    const title = `${counted(count, 'text')} ${count === 1 ? 'is' : 'are'} ${name} complete`;
    const href = lists.link({
      title,
      total: count,
      quotes: listed,
      note: `Quotes of the first of ${counted(count, 'text')}: what is left, or where nothing is, what is labeled.`,
    });
    return {
      key: String(low),
      label: low === to ? '100' : String(low),
      end: '',
      pieces: [{ fill: low === 100 ? 'labeled' : 'left', value: count, title, href }],
    };
  });
  const content = markup`<div class="two">${raw(
    figure(
      folders.length === 1
        ? 'The folder'
        : `${counted(shown.length, 'folder')}${shown.length < folders.length ? ` of ${number(folders.length)}, those with most left` : ''}`,
      rows.length === 0
        ? empty('No quote is found in any text.')
        : bars(rows, { width: 540, labels: 170, ends: 60, most: 1 }),
      legend([
        ['labeled', 'labeled'],
        ['left', 'not labeled, or not confirmed'],
      ]),
    ),
  )}${raw(
    figure(
      'Texts by how complete they are, in percent',
      columns(bins, { width: 540, height: 260, label: 'texts', every: () => true }),
    ),
  )}</div>${raw(alternative(`${counted(folders.length, 'folder')} as a table`, folderTable(folders)))}${raw(
    alternative(`${counted(texts.length, 'text')} as a table`, textTable(texts, totals.texts, lists)),
  )}`;
  return { id: from, title: 'How complete', content };
}

/** The folders that all of them are in, with the slash behind it: what says nothing takes no room in a picture. */
function commonFolder(folders: readonly string[]): string {
  const [first = '', ...others] = folders;
  if (others.length === 0) return first.slice(0, first.lastIndexOf('/') + 1);
  let end = first.length;
  for (const folder of others) while (end > 0 && folder.slice(0, end) !== first.slice(0, end)) end--;
  return first.slice(0, first.lastIndexOf('/', end - 1) + 1);
}

function folderTable(folders: ReportData['folders']): Html {
  return table(
    'How complete each folder is.',
    ['Folder', 'Complete', 'Labeled', 'Quotes', 'Texts', 'Complete texts'],
    folders
      .slice(0, most.folderRows)
      .map((row) => [
        row.folder,
        percentCell(row),
        row.labeled,
        row.labeled + row.unlabeled,
        row.texts,
        row.completeTexts,
      ]),
    cut(most.folderRows, folders.length, 'folders'),
  );
}

function percentCell(completeness: { readonly labeled: number; readonly unlabeled: number }): Cell {
  const percent = percentOf(completeness);
  return { value: `${percent} %`, href: undefined, sort: percent };
}

function textTable(texts: readonly TextRow[], all: number, lists: Lists): Html {
  return table(
    'How complete each text is.',
    ['Text', 'Complete', 'Labeled', 'Quotes', 'Language', 'Date'],
    texts.map((row) => {
      const { text, labeled, unlabeled, language, listed } = row;
      const note = `The first ${number(listed.length)} of ${counted(labeled + unlabeled, 'quote')}, those that are not labeled before the others.`;
      const href = lists.link({ title: text.path, total: labeled + unlabeled, quotes: listed, note });
      return [
        { value: text.path, href },
        percentCell(row),
        labeled,
        labeled + unlabeled,
        languageName(language),
        text.date ?? '',
      ];
    }),
    texts.length < all ? `The ${number(texts.length)} of ${number(all)} texts with most left to label.` : undefined,
  );
}

export function speakersSection({ speakers, totals }: ReportData, lists: Lists): Section {
  const from = 'speakers';
  const title = 'Who is quoted';
  if (speakers.length === 0)
    return { id: from, title, content: empty('Nobody yet: no quote is labeled with a speaker.') };
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
    id: from,
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

function addedUp(groups: readonly Group[]): Group['types'] {
  const sum = { direct: 0, indirect: 0, mixed: 0, 'free-indirect': 0, reported: 0 };
  for (const { types } of groups) for (const type of quoteTypesOf({ types })) sum[type] += types[type];
  return sum;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export function typesSection({ types, languages, totals }: ReportData, lists: Lists): Section {
  const from = 'types';
  const title = 'How they are quoted';
  if (totals.labeled === 0) return { id: from, title, content: empty('Nothing yet: no quote is labeled.') };
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
    id: from,
    title,
    content: markup`${raw(figure(caption, bars(languages.length > 1 ? [all, ...byLanguage.slice(0, most.places)] : [all], { width: 1080, labels: 240, most: 1 }), key))}${raw(
      alternative(
        'Types and languages as a table',
        groupTable('Labeled quotes by language of the text and type.', 'Language', languages, languageName),
      ),
    )}`,
  };
}

export function timeSection({ periods }: ReportData, lists: Lists): Section {
  const from = 'time';
  const title = 'Over time';
  if (periods.dated === 0) {
    return {
      id: from,
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
    id: from,
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

export function pairsSection({ pairs, speakers }: ReportData, lists: Lists): Section {
  const from = 'beside';
  const title = 'Who is quoted beside whom';
  if (pairs.rows.length === 0) return { id: from, title, content: empty('No text quotes two speakers.') };
  // Those who meet somebody are the picture; among them those who are quoted most.
  const meeting = new Set(pairs.rows.flatMap(({ a, b }) => [a.key, b.key]));
  const people = speakers.filter(({ key }) => meeting.has(key)).slice(0, most.nodes);
  const keys = new Set(people.map(({ key }) => key));
  const edges = pairs.rows
    .filter(({ a, b }) => keys.has(a.key) && keys.has(b.key))
    .slice(0, most.edges)
    .map(({ a, b, texts, listed }): Edge => {
      const words = `${a.name} and ${b.name}: quoted together in ${counted(texts, 'text')}`;
      return {
        a: a.key,
        b: b.key,
        texts,
        title: words,
        href: lists.link({
          title: words,
          total: texts,
          quotes: listed,
          note: 'A quote of each the first of these texts.',
        }),
      };
    });
  const joined = new Set(edges.flatMap(({ a, b }) => [a, b]));
  const nodes = people
    .filter(({ key }) => joined.has(key))
    .map(({ key, person, quotes, listed }) => ({
      key,
      name: person.name,
      quotes,
      title: `${person.name}: ${counted(quotes, 'quote')}`,
      href: lists.link({ title: person.name, total: quotes, quotes: listed }),
    }));
  const isAll = nodes.length === meeting.size;
  const caption = `${isAll ? counted(nodes.length, 'speaker') : `${number(nodes.length)} of ${number(meeting.size)} speakers, those quoted most`}; a line joins two who are quoted in the same text, the thicker the more texts`;
  return {
    id: from,
    title,
    content: markup`${raw(figure(caption, network(nodes, edges)))}${raw(
      alternative(
        'As a table',
        table(
          'Who is quoted in the same texts.',
          ['Speaker', 'Beside', 'Texts'],
          pairs.rows.slice(0, most.pairRows).map(({ a, b, texts, listed }) => {
            const words = `${a.name} and ${b.name}: quoted together in ${counted(texts, 'text')}`;
            const href = lists.link({
              title: words,
              total: texts,
              quotes: listed,
              note: 'A quote of each the first of these texts.',
            });
            return [{ value: a.name, href }, b.name, texts];
          }),
          [
            cut(most.pairRows, pairs.rows.length, 'pairs'),
            pairs.isExact ? undefined : 'There are more pairs than were counted.',
          ]
            .filter((words) => words !== undefined)
            .join(' ') || undefined,
        ),
      ),
    )}`,
  };
}

export function originsSection({ languages, countries, affiliations, totals }: ReportData, lists: Lists): Section {
  const from = 'origins';
  const title = 'Where they speak from';
  if (totals.speakers === 0)
    return { id: from, title, content: empty('Nobody yet: no quote is labeled with a speaker.') };
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
    id: from,
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

function groupTable(caption: string, head: string, groups: readonly Group[], nameOf: (key: string) => string): Html {
  const types = quoteTypesOf({ types: addedUp(groups) });
  return table(
    caption,
    [head, 'Quotes', ...types.map((type) => capital(typeNames[type])), 'Texts'],
    groups
      .slice(0, most.placeRows)
      .map(({ key, quotes, types: own, texts }) => [nameOf(key), quotes, ...types.map((type) => own[type]), texts]),
    cut(most.placeRows, groups.length, 'rows'),
  );
}

export function unnamedSection({ kinds, unnamed, totals }: ReportData, lists: Lists): Section {
  const from = 'unnamed';
  const title = 'Unnamed sources';
  if (totals.labeled === 0) return { id: from, title, content: empty('Nothing yet: no quote is labeled.') };
  const order = (['person', 'organization', 'group', 'role', 'joint', 'unnamed'] as const).flatMap((kind) => {
    const group = kinds.find(({ key }) => key === kind);
    return group ? [{ kind, group }] : [];
  });
  const row: Bar = {
    key: 'kinds',
    label: 'all labeled quotes',
    end: number(totals.labeled),
    pieces: order.map(({ kind, group }) => {
      const words = `${capital(kindNames[kind])}: ${counted(group.quotes, 'quote')}, ${share(group.quotes, totals.labeled)}`;
      return {
        fill: `kind-${kind}`,
        value: group.quotes / totals.labeled,
        title: words,
        href: lists.link({ title: words, total: group.quotes, quotes: group.listed }),
      };
    }),
  };
  const words =
    unnamed.quotes === 0
      ? 'Every labeled quote has a speaker in the registry.'
      : `${share(unnamed.quotes, totals.labeled)} of the labeled quotes, ${number(unnamed.quotes)} in ${counted(unnamed.texts, 'text')}, come from a source that is not named.`;
  const href = lists.link({ title: 'Quotes of unnamed sources', total: unnamed.quotes, quotes: unnamed.listed });
  const lead =
    href === undefined
      ? markup`<p class="lead">${words}</p>`
      : markup`<p class="lead"><a href="${href}">${words}</a></p>`;
  const key = legend(
    order.map(({ kind, group }) => [`kind-${kind}`, `${kindNames[kind]} ${share(group.quotes, totals.labeled)}`]),
  );
  return {
    id: from,
    title,
    content: markup`${raw(lead)}${raw(figure('Who stands behind the words', bars([row], { width: 1080, labels: 240, most: 1 }), key))}`,
  };
}
