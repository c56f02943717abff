import * as vscode from 'vscode';
import type { QuoteItem } from '../../../server/src/protocol';
import type { Adjuster } from '../adjust/adjuster';
import type { Quotes } from '../server/quotes';
import type { Requests } from '../server/requests';
import type { Server } from '../server/server';
import { withoutLinks } from '../shown';
import { dismiss, labelAs, placeOf } from './carryOut';
import { type Choice, choicesOf } from './choices';
import { Decisions } from './decisions';
import { Highlight } from './highlight';
import { type Answer, type Offer, Picker } from './picker';
import type { Recent } from './recent';
import { saveAll } from './save';
import { nextStage, type Stage, stageOf } from './stage';
import { begin, decide, keyOf, reconcile, skip, takeBack, type Walk } from './walk';
import { inContext, titleOf } from './words';

/** What a decision was about. */
interface Subject {
  readonly text: vscode.Uri;
  readonly quote: QuoteItem;
}

/** What the review uses of the rest. */
export interface ReviewTools {
  readonly server: Server;
  readonly requests: Requests;
  readonly quotes: Quotes;
  readonly recent: Recent;
  readonly adjuster: Adjuster;
}

/** How long the next quote has before the decision is carried out, in milliseconds: a few frames. */
const untilDrawn = 50;

/** Begins to look ahead when so few quotes are left, so that the next text is there when it is needed. */
const lookAhead = 3;

/** One walk through what is left, from its start until somebody stops it or nothing is left. */
export class Review implements vscode.Disposable {
  readonly #tools: ReviewTools;
  readonly #picker = new Picker();
  readonly #highlight = new Highlight();
  readonly #decisions = new Decisions<Subject>();
  readonly #ended = new vscode.EventEmitter<void>();
  readonly onEnd = this.#ended.event;
  readonly #subscriptions: vscode.Disposable[];
  readonly #seen = new Set<string>();
  readonly #touched = new Set<string>();
  #stage: Stage;
  #walk: Walk;
  #ahead: Promise<Stage | undefined> | undefined;
  #ready: Stage | undefined;
  #isOver = false;
  #isPaused = false;

  constructor(tools: ReviewTools, stage: Stage, from = 0) {
    this.#tools = tools;
    this.#stage = stage;
    this.#walk = begin(stage.quotes, from);
    this.#subscriptions = [
      this.#picker.onAnswer((answer) => this.#answer(answer)),
      this.#picker.onClose(() => void this.#end()),
      tools.quotes.onChanged(() => void this.#reconcile()),
      tools.server.onStateChanged((state) => {
        if (state === 'failed') void this.#breakOff('Whosaid: the review ended with the server.');
      }),
    ];
    this.#enter(stage, this.#walk);
    this.#ask();
  }

  /** Shows the picker again where it is hidden. */
  resume(): void {
    if (!this.#isPaused) this.#ask();
  }

  dispose(): void {
    this.#isOver = true;
    for (const each of this.#subscriptions) each.dispose();
    this.#picker.dispose();
    this.#highlight.dispose();
    this.#ended.dispose();
  }

  #enter(stage: Stage, walk: Walk): void {
    this.#stage = stage;
    this.#walk = walk;
    this.#seen.add(stage.uri.toString());
    this.#ahead = undefined;
    this.#ready = undefined;
  }

  /** Asks about the first quote that is left, or goes on to the next text. */
  #ask(): void {
    const [quote] = this.#walk.left;
    if (!quote) {
      this.#moveOn().catch((error: unknown) => this.#breakOff(`Whosaid: the review ended. ${messageOf(error)}`));
      return;
    }
    this.#isPaused = false;
    const { document } = this.#stage;
    this.#picker.ask({
      title: titleOf(this.#walk, quote),
      words: inContext(document, quote),
      ...this.#choicesFor(quote),
    });
    void this.#reveal(quote);
    if (this.#walk.left.length <= lookAhead && !this.#ahead) this.#look();
  }

  #choicesFor(quote: QuoteItem): Offer {
    const choices = choicesOf(quote, this.#stage.speakers, this.#tools.recent.ids);
    // Where nobody is proposed, a hasty Enter names nobody.
    const preferred =
      choices.find((choice) => choice.kind === 'speaker' && choice.group === 'proposed') ??
      choices.find(({ kind }) => kind === 'unknown');
    return { choices, preferred };
  }

  #look(): void {
    const ahead = nextStage(this.#tools.requests, this.#seen).catch(() => undefined);
    this.#ahead = ahead;
    void ahead.then((stage) => {
      if (this.#ahead === ahead) this.#ready = stage;
    });
  }

  async #reveal(quote: QuoteItem): Promise<void> {
    const { document } = this.#stage;
    const visible = vscode.window.visibleTextEditors.find((each) => each.document === document);
    const editor = visible ?? (await vscode.window.showTextDocument(document, { preserveFocus: true, preview: false }));
    // VS Code is told of the picker in the next turn: the answer to a key comes first, then what it makes to be drawn.
    setTimeout(() => {
      if (!this.#isOver && this.#walk.left[0] === quote) this.#highlight.show(editor, quote);
    }, 0);
  }

  #answer(answer: Answer): void {
    const [quote] = this.#walk.left;
    if (!quote) return;
    if (answer.kind === 'choice') {
      void this.#label(quote, answer.choice);
    } else if (answer.kind === 'create') {
      void this.#create(quote, answer.name);
    } else if (answer.action === 'skip') {
      this.#walk = skip(this.#walk);
      this.#ask();
    } else if (answer.action === 'dismiss') {
      const uri = this.#stage.uri.toString();
      void this.#decide(quote, () => dismiss(this.#tools.requests, uri, quote));
    } else if (answer.action === 'undo') {
      void this.#undo();
    } else if (answer.action === 'new') {
      void this.#create(quote, '');
    } else {
      void this.#adjust(quote, answer.choice);
    }
  }

  #label(quote: QuoteItem, choice: Choice): Promise<boolean> {
    const { requests, recent } = this.#tools;
    const ids = choice.kind === 'unknown' ? 'unknown' : choice.ids;
    if (choice.kind === 'speaker') recent.add(choice.ids);
    const uri = this.#stage.uri.toString();
    return this.#decide(quote, () => labelAs(requests, uri, quote, ids));
  }

  /** Shows the next quote at once; the decision is carried out behind that. Resolves to whether it was. */
  async #decide(
    quote: QuoteItem,
    run: () => Promise<unknown>,
    { files = [this.#stage.sidecar], ask = true }: { files?: readonly vscode.Uri[]; ask?: boolean } = {},
  ): Promise<boolean> {
    const text = this.#stage.uri;
    for (const file of files) this.#touched.add(file.toString());
    this.#walk = decide(this.#walk);
    const made = this.#decisions.make({ subject: { text, quote }, files, run, after: ask ? untilDrawn : 0 });
    if (ask) this.#ask();
    try {
      await made;
      void this.#reconcile();
      return true;
    } catch (error) {
      this.#failed(text, quote, error);
      return false;
    }
  }

  #failed(text: vscode.Uri, quote: QuoteItem, error: unknown): void {
    void vscode.window.showErrorMessage(withoutLinks(`Whosaid: “${quote.words}”: ${messageOf(error)}`));
    if (this.#isOver || text.toString() !== this.#stage.uri.toString()) {
      this.#seen.delete(text.toString());
      return;
    }
    this.#walk = takeBack(this.#walk, quote);
    this.#ask();
  }

  async #undo(): Promise<void> {
    try {
      const subject = await this.#decisions.undo();
      if (!subject) {
        void vscode.window.setStatusBarMessage('Whosaid: nothing is left to undo in this review', 4000);
        return;
      }
      if (subject.text.toString() !== this.#stage.uri.toString()) {
        const stage = await stageOf(this.#tools.requests, subject.text);
        if (stage) this.#enter(stage, begin(stage.quotes));
      }
      // A speaker that was new may be gone again.
      await this.#readSpeakers();
      this.#walk = takeBack(this.#walk, subject.quote);
      if (!this.#isOver) this.#ask();
    } catch (error) {
      void vscode.window.showErrorMessage(withoutLinks(`Whosaid: ${messageOf(error)}`));
    }
  }

  async #create(quote: QuoteItem, typed: string): Promise<void> {
    const { requests } = this.#tools;
    const { registry, sidecar, uri } = this.#stage;
    this.#pause();
    const name = await vscode.window.showInputBox({
      title: 'New speaker',
      prompt: 'The full name; what the text writes becomes an alias later. It is added to speakers.yaml.',
      value: typed === '' ? (quote.name ?? '') : typed,
      ignoreFocusOut: true,
      validateInput: (value) => (value.trim() === '' ? 'Type a name.' : undefined),
    });
    if (name === undefined) {
      this.#ask();
      return;
    }
    const files = registry ? [sidecar, registry] : [sidecar];
    const isDone = await this.#decide(
      quote,
      async () => {
        const id = await requests.run('createSpeaker', { uri: uri.toString(), name: name.trim() });
        await labelAs(requests, uri.toString(), quote, String(id));
        this.#tools.recent.add([String(id)]);
      },
      { files },
    );
    if (!isDone) return;
    await this.#readSpeakers();
    const [next] = this.#walk.left;
    if (next && !this.#isOver && !this.#isPaused) this.#picker.offer(this.#choicesFor(next));
  }

  /** The registry is another than when the text was entered. */
  async #readSpeakers(): Promise<void> {
    const { uri } = this.#stage;
    const speakers = await this.#tools.requests.speakers(uri);
    if (uri.toString() === this.#stage.uri.toString()) this.#stage = { ...this.#stage, speakers };
  }

  async #adjust(quote: QuoteItem, choice: Choice | undefined): Promise<void> {
    if (!choice) return;
    this.#pause();
    const ids = choice.kind === 'unknown' ? 'unknown' : choice.ids;
    const { document, uri } = this.#stage;
    const run = () => labelAs(this.#tools.requests, uri.toString(), quote, ids);
    if (!(await this.#decide(quote, run, { ask: false }))) return;
    this.#highlight.clear();
    const editor = await vscode.window.showTextDocument(document, { preview: false });
    try {
      await this.#tools.adjuster.begin(editor, placeOf(uri.toString(), quote));
      await this.#decisions.extend();
    } catch (error) {
      void vscode.window.showErrorMessage(withoutLinks(`Whosaid: ${messageOf(error)}`));
    }
    if (!this.#isOver) this.#ask();
  }

  #pause(): void {
    this.#isPaused = true;
    this.#picker.pause();
  }

  /** Takes over what the server knows, when nothing is on its way to it. */
  async #reconcile(): Promise<void> {
    if (!this.#decisions.isIdle || this.#isOver) return;
    const { uri } = this.#stage;
    const walk = this.#walk;
    const found = await this.#tools.requests.quotes(uri).catch(() => null);
    if (!found || !this.#decisions.isIdle || this.#isOver || walk !== this.#walk) return;
    this.#walk = reconcile(walk, found.quotes);
    const [before] = walk.left;
    const [now] = this.#walk.left;
    if (!before || this.#isPaused) return;
    if (now === before) this.#picker.retitle(titleOf(this.#walk, now));
    else this.#ask();
  }

  async #moveOn(): Promise<void> {
    const ready = this.#ready;
    if (!ready) {
      // Also what failed or turned up meanwhile is asked about before this text is left.
      await this.#decisions.settled();
      if (this.#isOver) return;
      const found = await this.#tools.requests.quotes(this.#stage.uri);
      const { skipped } = this.#walk;
      const again = begin(found?.quotes.filter((quote) => !skipped.has(keyOf(quote))) ?? []);
      if (again.left.length > 0) {
        this.#walk = again;
        this.#ask();
        return;
      }
    }
    const next = ready ?? (await nextStage(this.#tools.requests, this.#seen));
    if (this.#isOver) return;
    void this.#decisions.later(() => saveAll(this.#touched));
    if (next) {
      this.#enter(next, begin(next.quotes));
      this.#ask();
      return;
    }
    await this.#end();
    void vscode.window.showInformationMessage(
      this.#walk.skipped.size > 0
        ? 'Whosaid: everything is decided but what was skipped.'
        : 'Whosaid: every quote is labeled or dismissed.',
    );
  }

  /** Ends the review where it cannot go on, and says so. */
  async #breakOff(why: string): Promise<void> {
    if (this.#isOver) return;
    await this.#end();
    void vscode.window.showWarningMessage(withoutLinks(`${why} What you decided so far is kept.`));
  }

  async #end(): Promise<void> {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#picker.pause();
    this.#highlight.settle();
    this.#highlight.clear();
    this.#ended.fire();
    await this.#decisions.later(() => saveAll(this.#touched));
    this.dispose();
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
