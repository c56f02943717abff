import * as vscode from 'vscode';
import type {
  AcceptMovedEverywhereParams,
  EverywhereAnswer,
  ManyAnswer,
  QuoteCandidate,
  QuoteItem,
  TextQuotes,
  TextSpan,
} from '../../../server/src/protocol';
import type { Requests } from '../server/requests';
import { placeIn, reveal, speakerOf, wholeOf } from '../views/quoteItem';
import { troubleInWords } from '../views/troubles';
import { command } from './command';
import { counted, isEverywhereAnswer, say, tellLeft } from './everywhere';
import { activeText, hasPlace, selectedSpans, textBeside, uriFrom } from './place';

type Kind = NonNullable<QuoteItem['trouble']>['kind'];

/** The commands for labels whose words the text has lost, changed or several times. Without one from a view they ask. */
export function lostQuoteCommands(requests: Requests): vscode.Disposable[] {
  return [
    command('whosaid.attachLostQuote', (given) => attach(requests, given)),
    command('whosaid.acceptNewWording', (given) => accept(requests, given)),
    command('whosaid.acceptMovedQuotes', (given) => acceptAll(requests, given)),
    command('whosaid.choosePlace', (given) => choosePlace(requests, given)),
    command('whosaid.showEntry', async (given) => {
      const found = await quoteMeant(requests, given, ['lost', 'ambiguous', 'moved'], 'Which quote?');
      if (found?.quote.at) await reveal(vscode.Uri.parse(found.sidecar), found.quote.at);
    }),
  ];
}

interface Meant {
  readonly text: string;
  readonly sidecar: string;
  readonly quote: QuoteItem;
}

/** The quote gets the selected words of its text as its content; several selections are a content with gaps. */
async function attach(requests: Requests, given: unknown): Promise<void> {
  const uri = textOf(given);
  const editor = vscode.window.visibleTextEditors.find(
    ({ document, selections }) => document.uri.toString() === uri && selections.some(({ isEmpty }) => !isEmpty),
  );
  const words = editor ? selectedSpans(editor) : [];
  const whole = wholeOf(words);
  if (!whole) throw new Error('Select the words of the text that the lost quote belongs to, then attach it.');
  const found = await quoteMeant(requests, given, ['lost', 'ambiguous'], 'Which quote are the selected words?');
  if (!found) return;
  await requests.run('setWords', { ...placeIn(uri, found.quote), ...whole, part: 'content', words });
}

async function accept(requests: Requests, given: unknown): Promise<void> {
  const found = await quoteMeant(requests, given, ['moved'], 'Of which quote are the new words right?');
  if (found?.quote.entry === undefined) return;
  await requests.run('acceptMoved', { uri: found.text, entry: found.quote.entry });
}

/** Accepts the words of the text for all changed quotes of the text that a view gives, or of what is chosen. */
async function acceptAll(requests: Requests, given: unknown): Promise<void> {
  const scope = uriFrom(given) ?? (await chooseScope());
  if (scope === undefined) return;
  if (scope instanceof vscode.Uri) {
    const answer = await requests.run('acceptMoved', { uri: scope.toString() });
    if (isManyAnswer(answer)) say(`The words of the text for ${counted(answer.count, 'quote')} are in its sidecar.`);
    return;
  }
  const answer = await requests.run('acceptMovedEverywhere', scope);
  if (isEverywhereAnswer(answer)) tell(answer);
}

/** The text in the editor, a folder of the workspace, or all of it. */
async function chooseScope(): Promise<vscode.Uri | AcceptMovedEverywhereParams | undefined> {
  const editor = vscode.window.activeTextEditor;
  const folders = vscode.workspace.workspaceFolders ?? [];
  const text = editor && vscode.Uri.parse(textOf(undefined));
  const folder = text && vscode.Uri.joinPath(text, '..');
  const isInside = folder && vscode.workspace.getWorkspaceFolder(folder) && folders[0]?.uri.path !== folder.path;
  const rows: (vscode.QuickPickItem & { readonly scope: vscode.Uri | AcceptMovedEverywhereParams })[] = [
    ...(text ? [{ label: 'This text', description: vscode.workspace.asRelativePath(text), scope: text }] : []),
    ...(isInside
      ? [
          {
            label: 'Its folder',
            description: vscode.workspace.asRelativePath(folder),
            scope: { folder: folder.toString() },
          },
        ]
      : []),
    { label: 'The whole workspace', description: 'also texts that are not open', scope: {} },
  ];
  const title = 'Accept the words of the text for all moved quotes of…';
  return (await vscode.window.showQuickPick(rows, { title }))?.scope;
}

function tell(answer: EverywhereAnswer): void {
  const { quotes, sidecars } = answer;
  say(
    quotes === 0
      ? 'No quote stands in its text with other words than are stored.'
      : `The words of the texts for ${counted(quotes, 'quote')} are in ${counted(sidecars, 'sidecar')}.`,
  );
  tellLeft(answer);
}

function isManyAnswer(raw: unknown): raw is ManyAnswer {
  return typeof raw === 'object' && raw !== null && 'count' in raw;
}

async function choosePlace(requests: Requests, given: unknown): Promise<void> {
  const found = await quoteMeant(requests, given, ['ambiguous'], 'Of which quote is the place known?');
  if (found?.quote.trouble?.kind !== 'ambiguous') return;
  const { text, quote } = found;
  const place = await pickPlace(vscode.Uri.parse(text), quote, found.quote.trouble.places);
  const whole = place && wholeOf(place.content);
  if (!place || !whole) return;
  await requests.run('setWords', { ...placeIn(text, quote), ...whole, part: 'content', words: place.content });
}

/** The quote of a view, the only one of the text with such trouble, the one at the cursor, or one that is chosen. */
async function quoteMeant(
  requests: Requests,
  given: unknown,
  kinds: readonly Kind[],
  title: string,
): Promise<Meant | undefined> {
  const found = await requests.quotes(vscode.Uri.parse(textOf(given)));
  const all = found?.quotes.filter(({ trouble }) => trouble && kinds.includes(trouble.kind)) ?? [];
  const meant = (quote: QuoteItem | undefined) =>
    found && quote ? { text: found.text, sidecar: found.sidecar, quote } : undefined;
  if (hasPlace(given)) {
    const { entry } = given.place;
    const quote = all.find((each) => each.entry === entry);
    if (!quote) throw new Error('This quote is another by now. Look at the list again.');
    return meant(quote);
  }
  const [only, ...others] = all;
  if (!only) throw new Error(nothing(kinds));
  if (others.length === 0) return meant(only);
  return meant(atCursor(all, found) ?? (await pickQuote(all, title)));
}

function nothing([kind]: readonly Kind[]): string {
  if (kind === 'moved') return 'No quote of this text stands there with other words than are stored.';
  if (kind === 'ambiguous') return 'No quote of this text fits several places.';
  return 'No quote of this text is lost.';
}

function atCursor(quotes: readonly QuoteItem[], found: TextQuotes | null): QuoteItem | undefined {
  const editor = vscode.window.activeTextEditor;
  if (!editor || editor.document.uri.toString() !== found?.text) return undefined;
  const at = editor.document.offsetAt(editor.selection.active);
  return quotes.find(({ content }) => content.some(({ start, end }) => start <= at && at <= end));
}

async function pickQuote(quotes: readonly QuoteItem[], title: string): Promise<QuoteItem | undefined> {
  const rows = quotes.map((quote) => ({
    label: quote.words,
    description: [speakerOf(quote), quote.trouble && troubleInWords(quote.trouble)].filter(Boolean).join(' · '),
    quote,
  }));
  return (await vscode.window.showQuickPick(rows, { title, matchOnDescription: true }))?.quote;
}

/** Asks for a place; its number takes it at once. The text shows the one that is selected. */
function pickPlace(
  uri: vscode.Uri,
  { words }: QuoteItem,
  places: readonly QuoteCandidate[],
): Promise<QuoteCandidate | undefined> {
  const picker = vscode.window.createQuickPick<vscode.QuickPickItem & { readonly place: QuoteCandidate }>();
  picker.title = `Where does “${words}” belong?`;
  picker.placeholder = 'The number of a place takes it';
  picker.items = places.map((place, i) => ({
    label: `${i + 1}  ${place.words}`,
    description: `line ${place.line}`,
    place,
  }));
  return new Promise((resolve) => {
    const done = (place: QuoteCandidate | undefined) => {
      resolve(place);
      picker.hide();
    };
    picker.onDidChangeValue((value) => {
      const row = /^[1-9]$/.test(value) ? picker.items[Number(value) - 1] : undefined;
      if (row) done(row.place);
    });
    picker.onDidChangeActive(([row]) => {
      if (row) void show(uri, row.place.content);
    });
    picker.onDidAccept(() => done(picker.activeItems[0]?.place));
    picker.onDidHide(() => {
      resolve(undefined);
      picker.dispose();
    });
    picker.show();
  });
}

/** Selects words in an editor that shows their text, without taking the keys from a picker. */
async function show(uri: vscode.Uri, content: readonly TextSpan[]): Promise<void> {
  const whole = wholeOf(content);
  if (!whole) return;
  const document = await vscode.workspace.openTextDocument(uri);
  const selection = new vscode.Range(document.positionAt(whole.start), document.positionAt(whole.end));
  await vscode.window.showTextDocument(document, { selection, preserveFocus: true, preview: true });
}

/** The text that a view or the active editor is about, which may show its sidecar. */
function textOf(given: unknown): string {
  if (hasPlace(given)) return given.place.uri;
  const { uri } = activeText().document;
  return (textBeside(uri) ?? uri).toString();
}
