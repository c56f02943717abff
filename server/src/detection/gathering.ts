import { type Candidate, type Evidence, NOBODY } from './candidate';
import type { Sentence } from './sentence';
import { Found } from './subjects/subject';
import { spokenOf } from './wholeSentences';
import type { Run } from './words';

/** Of a quotation that nobody says yet; a candidate with this very object is looked after by its neighbours. */
export const FLOATING: Evidence = { ...NOBODY, rule: 'floating-quote', quoted: true };

/** The candidates of a paragraph, sentence by sentence. */
export class Gathering {
  readonly candidates: Candidate[] = [];
  /** Contents as they grow. */
  private readonly contents: Run[][] = [];
  /** Index of the last one that is or goes on with a quotation, and of the last one of speech; -1 before there is one. */
  private lastQuotation = -1;
  private lastSpeech = -1;
  /** Index of the one that the last sentence of nothing but a quotation went to. */
  private lastFloated = -1;

  /** @param apart a quotation goes on with who was quoted, but not with whose words were told without marks */
  constructor(private readonly apart: boolean) {}

  add(candidate: Candidate): void {
    const content = [...candidate.content];
    const index = this.candidates.push({ ...candidate, content }) - 1;
    this.contents.push(content);
    const { rule, group } = candidate.evidence;
    if (rule === 'quote-verb' || rule === 'verb-quote' || rule === 'floating-quote') this.lastQuotation = index;
    if (group === 'speech') this.lastSpeech = index;
  }

  /** A sentence that is nothing but a quotation goes on with who was quoted before it, or else who spoke before it. */
  float(run: Run): void {
    const index = this.lastQuotation >= 0 || this.apart ? this.lastQuotation : this.lastSpeech;
    const last = this.contents[index];
    if (last === undefined) this.add({ content: [run], source: undefined, cue: undefined, evidence: FLOATING });
    else last.push(run);
    this.lastFloated = last === undefined ? this.contents.length - 1 : index;
  }

  /** Whether a sentence of nothing but a quotation ends right before a word. */
  endsAt(word: number): boolean {
    return this.contents[this.lastFloated]?.at(-1)?.end === word;
  }

  /** A sentence whose verb tells somebody else's words goes on with who spoke before it. */
  goOn(sentence: Sentence): void {
    const run = spokenOf(sentence);
    const speaker = this.candidates.at(-1);
    if (run === undefined || speaker?.source === undefined) return;
    const evidence: Evidence = { ...speaker.evidence, rule: 'mood', found: Found.Shared, length: run.end - run.start };
    this.add({ content: [run], source: speaker.source, cue: undefined, evidence });
  }

  /** `Đó là khẳng định của` X: the sentence before, which attributes nothing itself. */
  refer(candidate: Candidate, before: Run): void {
    this.add({
      ...candidate,
      content: [before],
      evidence: { ...candidate.evidence, length: before.end - before.start },
    });
  }

  /** `“Is it?” Trump asked.`: the sentence before is what the cue attributes. */
  takeBefore(candidate: Candidate, sentence: Run): boolean {
    const content = this.contents[this.lastFloated];
    const run = content?.at(-1);
    if (content === undefined || run?.end !== sentence.start) return false;
    if (this.candidates[this.lastFloated]?.evidence === FLOATING) {
      this.candidates[this.lastFloated] = { ...candidate, content };
    } else {
      content.pop();
      this.add({ ...candidate, content: [run] });
    }
    return true;
  }
}
