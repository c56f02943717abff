import * as vscode from 'vscode';
import { Review, type ReviewTools } from './review';
import { nextStage, type Stage, stageOf } from './stage';
import { isOpen } from './walk';

/** There is one review at a time; this begins it, or shows its picker again. */
export class Reviews implements vscode.Disposable {
  readonly #tools: ReviewTools;
  #review: Review | undefined;
  #isStarting = false;

  constructor(tools: ReviewTools) {
    this.#tools = tools;
  }

  /**
   * Without a text the active one is meant, or the one with most left where nothing is left in it.
   *
   * @param from where to begin in the text, UTF-16; what stands before comes last
   */
  async start(given: vscode.Uri | undefined, from?: number): Promise<void> {
    if (this.#review) {
      this.#review.resume();
      return;
    }
    if (this.#isStarting) return;
    this.#isStarting = true;
    try {
      const stage = await this.#firstStage(given);
      if (!stage) {
        void vscode.window.showInformationMessage('Whosaid: nothing is left to review.');
        return;
      }
      const review = new Review(this.#tools, stage, from);
      this.#review = review;
      void vscode.commands.executeCommand('setContext', 'whosaid.reviewing', true);
      review.onEnd(() => {
        this.#review = undefined;
        void vscode.commands.executeCommand('setContext', 'whosaid.reviewing', false);
      });
    } finally {
      this.#isStarting = false;
    }
  }

  async #firstStage(given: vscode.Uri | undefined): Promise<Stage | undefined> {
    const { requests } = this.#tools;
    const uri = given ?? vscode.window.activeTextEditor?.document.uri;
    const stage = uri && (await stageOf(requests, uri));
    if (stage?.quotes.some(isOpen)) return stage;
    const next = await nextStage(requests, new Set(stage ? [stage.uri.toString()] : []));
    if (next || (await requests.texts()).complete) return next;
    // A server that has just started does not know all texts yet.
    await changed(this.#tools.quotes.onChanged);
    return this.#firstStage(given);
  }

  dispose(): void {
    this.#review?.dispose();
  }
}

/** The next time that the event fires, or after a second. */
function changed(event: vscode.Event<void>): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      subscription.dispose();
      resolve();
    };
    const timer = setTimeout(done, 1000);
    const subscription = event(done);
  });
}
