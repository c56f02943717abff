import { percentOf } from '../../../analysis/completeness';
import { type ReportData, type TextRow } from '../../collect';
import { type Bar, bars, columns } from '../bars';
import { counted, type Html, markup, number, raw } from '../html';
import type { Lists } from '../lists';
import { languageName } from '../names';
import { alternative, type Cell, table } from '../table';
import { cut, empty, figure, legend, type Section } from './parts';

/** How much of what there is a picture or a table can show. */
const most = { folders: 30, folderRows: 500 };

export function completenessSection({ folders, texts, completeness, totals }: ReportData, lists: Lists): Section {
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
  return { id: 'complete', title: 'How complete', content };
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
