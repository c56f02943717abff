import type { ReportData } from '../../collect';
import { type Bar, bars } from '../bars';
import { counted, markup, number, raw, share } from '../html';
import type { Lists } from '../lists';
import { kindNames } from '../names';
import { capital, empty, figure, legend, type Section } from './parts';

export function unnamedSection({ kinds, unnamed, totals }: ReportData, lists: Lists): Section {
  const title = 'Unnamed sources';
  if (totals.labeled === 0) return { id: 'unnamed', title, content: empty('Nothing yet: no quote is labeled.') };
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
    id: 'unnamed',
    title,
    content: markup`${raw(lead)}${raw(figure('Who stands behind the words', bars([row], { width: 1080, labels: 240, most: 1 }), key))}`,
  };
}
