import { keysOf } from '../../analysis/follower';
import type { Guest } from '../../analysis/guests';
import { type LocatedQuote, locateQuotes } from '../../analysis/locate';
import type { QuotePlaces } from '../../analysis/places';
import type { Content } from '../../model/attribution';
import { applyEdits, type Refusal } from '../../model/edit';
import type { TextState } from '../../project/textStates';
import {
  type EntryStarts,
  placeInOrder,
  quoteChanged,
  quotesPut,
  quotesTaken,
  quotesWritten,
  sidecarToEdit,
} from '../../sidecar/edit';
import { searchIn } from '../../sidecar/search';
import { edited } from '../../yaml/change';
import { parseYaml } from '../../yaml/parse';
import type { WrittenItem } from '../../yaml/written';
import { editFile, type FileEdit } from '../workspaceEdit';
import { changeOf, placesOf } from './follow';
import { startsOf } from './sidecar';
import { wordsOf } from './words';

/** What becomes of labels whose words were cut out of one text and put into another. */
export interface GoneAlong {
  /** Takes them out of the one sidecar and puts them into the other; undefined where none goes. */
  readonly edit: FileEdit | undefined;
  readonly gone: readonly Guest[];
  /** Those that stay in the sidecar where they are, and why: for people. */
  readonly stay: readonly { readonly guest: Guest; readonly why: string }[];
  /** The sidecars that they leave and that they go into. */
  readonly left: SidecarBehind;
  readonly entered: SidecarBehind;
}

/** A sidecar behind the edit, and where its quotes stand: by the position of readable entries. */
export interface SidecarBehind {
  readonly sidecar: string;
  readonly places: readonly (QuotePlaces | undefined)[];
}

interface Going {
  readonly guest: Guest;
  readonly located: LocatedQuote;
  readonly content: Content;
  readonly places: QuotePlaces;
}

/**
 * Entries go as they are written, with their comments and the keys that are not ours, into text order; only their words
 * are changed, where those that are stored would not lead to their places. A quote whose words stand in the first text
 * for certain stays, and so does one whose speakers the other text does not know.
 */
export function goneAlong(from: TextState, to: TextState, guests: readonly Guest[]): GoneAlong | undefined {
  const { sidecar, analysis } = from;
  if (!sidecar || !analysis || !to.text || !to.analysis) return undefined;
  const keys = keysOf(sidecar.sidecar.quotes);
  const stay: { guest: Guest; why: string }[] = [];
  const going: (Going & { readonly item: WrittenItem })[] = [];
  const file = parseYaml(sidecar.source.text, { keepSyntax: true });
  for (const guest of guests) {
    const located = analysis.quotes[keys.indexOf(guest.key)];
    const content = wordsOf(to.text.text, guest.places.content);
    // What is found in its own text was copied, or has come back.
    if (!located || !content || located.anchoring.state === 'attached') continue;
    const why = strangerIn(from, to, located);
    const item = why === undefined ? quotesWritten(file, [located.entry.index])?.[0] : undefined;
    const places = { ...guest.places, content };
    if (item) going.push({ guest, located, content, places, item });
    else stay.push({ guest, why: why ?? 'its entry is written in a way that cannot be moved by itself' });
  }
  if (going.length === 0) return { edit: undefined, gone: [], stay, left: nothing, entered: nothing };
  going.sort((a, b) => a.content[0].start - b.content[0].start);
  const starts = startsOf(to.analysis.quotes);
  const put = reworded(to, going, starts).map((item, i) => ({ item, start: going[i]?.content[0].start ?? 0 }));
  const base = sidecarToEdit(to.sidecar?.source.text);
  const added = edited(base, quotesPut(put, starts));
  const indexes = going.map(({ located }) => located.entry.index);
  const removed = edited(sidecar.source.text, quotesTaken(indexes));
  return {
    edit: together(
      editFile(from.context.sidecarUri, sidecar.source, sidecar.source.text, removed),
      editFile(to.context.sidecarUri, to.sidecar?.source, base, added),
    ),
    gone: going.map(({ guest }) => guest),
    stay,
    left: {
      sidecar: removed.ok ? applyEdits(sidecar.source.text, removed.edits) : sidecar.source.text,
      places: analysis.quotes.flatMap((quote) =>
        indexes.includes(quote.entry.index) ? [] : [placesOf(analysis.text, quote)],
      ),
    },
    entered: {
      sidecar: added.ok ? applyEdits(base, added.edits) : base,
      places: inOrder(to, going, starts).map(({ places }) => places),
    },
  };
}

const nothing: SidecarBehind = { sidecar: '', places: [] };

/** Why a label cannot go: the same id may be somebody else where another registry governs. */
function strangerIn(from: TextState, to: TextState, { quote }: LocatedQuote): string | undefined {
  if (from.context.registryUri === to.context.registryUri) return undefined;
  const ids = [...(quote.speaker?.kind === 'speakers' ? quote.speaker.ids : []), ...(quote.addressee ?? [])];
  const stranger = ids.find((id) => {
    const [known, here] = [from.context.speakers.get(id), to.context.speakers.get(id)];
    return !here || (known && known.speaker.name !== here.speaker.name);
  });
  return stranger === undefined
    ? undefined
    : `the other text has another speakers.yaml, which does not know ${stranger}`;
}

interface Listed {
  readonly places: QuotePlaces | undefined;
  readonly quote: LocatedQuote;
  /** Of those that go, which. */
  readonly going?: Going;
}

/** The readable entries of the sidecar that they go into, as they stand then. */
function inOrder({ text, analysis }: TextState, going: readonly Going[], starts: EntryStarts): readonly Listed[] {
  const there = (analysis?.quotes ?? []).map((quote) => ({
    at: quote.entry.index,
    rank: 1,
    listed: { quote, places: placesOf(text?.text ?? '', quote) },
  }));
  const put = going.map((each) => ({
    at: placeInOrder(each.content[0].start, starts),
    rank: 0,
    listed: { quote: each.located, places: each.places, going: each },
  }));
  return [...put, ...there].toSorted((a, b) => a.at - b.at || a.rank - b.rank).map(({ listed }): Listed => listed);
}

/** The entries that go, with other words where those that are stored would not lead to their places. */
function reworded(
  to: TextState,
  going: readonly (Going & { readonly item: WrittenItem })[],
  starts: EntryStarts,
): readonly WrittenItem[] {
  const text = to.text?.text ?? '';
  const listed = inOrder(to, going, starts);
  const quotes = listed.map(({ quote }) => quote.entry);
  const fresh = locateQuotes(searchIn(text), { quotes, dismissed: [], ids: new Set() });
  return going.map(({ item, guest, located: { quote }, places, content }) => {
    const found = fresh[listed.findIndex((each) => each.going?.guest === guest)];
    const change = found && changeOf(quote, places, found);
    if (!change) return item;
    const alone = `version: 1\nquotes:\n${item.map((line) => (line === '' ? '\n' : `  ${line}\n`)).join('')}`;
    const result = edited(alone, quoteChanged(text, 0, change, content));
    const after = result.ok ? parseYaml(applyEdits(alone, result.edits), { keepSyntax: true }) : undefined;
    return (after && quotesWritten(after, [0])?.[0]) ?? item;
  });
}

function together(...edits: readonly FileEdit[]): FileEdit {
  const refusal = edits.find((edit): edit is Refusal => !edit.ok);
  if (refusal) return refusal;
  return {
    ok: true,
    edit: { documentChanges: edits.flatMap((edit) => (edit.ok ? (edit.edit.documentChanges ?? []) : [])) },
  };
}
