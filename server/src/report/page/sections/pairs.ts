import type { ReportData } from '../../collect';
import { counted, markup, number, raw } from '../html';
import type { Lists } from '../lists';
import { type Edge, network } from '../network';
import { alternative, table } from '../table';
import { cut, empty, figure, type Section } from './parts';

/** How much of what there is a picture or a table can show. */
const most = { nodes: 30, edges: 70, pairRows: 100 };

export function pairsSection({ pairs, speakers }: ReportData, lists: Lists): Section {
  const title = 'Who is quoted beside whom';
  if (pairs.rows.length === 0) return { id: 'beside', title, content: empty('No text quotes two speakers.') };
  // Those who meet somebody are the picture; among them those who are quoted most.
  const meeting = new Set(pairs.rows.flatMap(({ a, b }) => [a.key, b.key]));
  const people = speakers.filter(({ key }) => meeting.has(key)).slice(0, most.nodes);
  const keys = new Set(people.map(({ key }) => key));
  const edges = pairs.rows
    .filter(({ a, b }) => keys.has(a.key) && keys.has(b.key))
    .slice(0, most.edges)
    .map((pair): Edge => {
      const { title, href } = listOf(pair, lists);
      return { a: pair.a.key, b: pair.b.key, texts: pair.texts, title, href };
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
    id: 'beside',
    title,
    content: markup`${raw(figure(caption, network(nodes, edges)))}${raw(
      alternative(
        'As a table',
        table(
          'Who is quoted in the same texts.',
          ['Speaker', 'Beside', 'Texts'],
          pairs.rows
            .slice(0, most.pairRows)
            .map((pair) => [{ value: pair.a.name, href: listOf(pair, lists).href }, pair.b.name, pair.texts]),
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

/** The quotes of two who are quoted in the same texts: what their list is called, and the link to it. */
function listOf({ a, b, texts, listed }: ReportData['pairs']['rows'][number], lists: Lists) {
  const title = `${a.name} and ${b.name}: quoted together in ${counted(texts, 'text')}`;
  const note = 'A quote of each in the first of these texts.';
  return { title, href: lists.link({ title, total: texts, quotes: listed, note }) };
}
