import * as vscode from 'vscode';
import { Review, type ReviewTools } from './review';
import { nextStage, stageOf } from './stage';
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

  async #firstStage(given: vscode.Uri | undefined) {
    const { requests } = this.#tools;
    const uri = given ?? vscode.window.activeTextEditor?.document.uri;
    const stage = uri && (await stageOf(requests, uri));
    if (stage?.quotes.some(isOpen)) return stage;
    return nextStage(requests, new Set(stage ? [stage.uri.toString()] : []));
  }

  dispose(): void {
    this.#review?.dispose();
  }
}
