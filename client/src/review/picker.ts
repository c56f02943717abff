import * as vscode from 'vscode';
import type { Choice } from './choices';
import { nothingTyped, type ReviewAction, readInput, reviewKeys, type Typed } from './keys';

/** Whom one can choose. */
export interface Offer {
  readonly choices: readonly Choice[];
  /** What `Enter` takes, where nobody chooses. */
  readonly preferred: Choice | undefined;
}

/** What the picker shows for one quote. */
export interface Question extends Offer {
  readonly title: string;
  /** The beginning of the quote and its cue. */
  readonly words: string;
}

/** What somebody answered. */
export type Answer =
  | { readonly kind: 'choice'; readonly choice: Choice }
  | { readonly kind: 'create'; readonly name: string }
  | {
      readonly kind: 'action';
      readonly action: Exclude<ReviewAction, 'help' | 'together'>;
      readonly choice: Choice | undefined;
    };

type SpeakerLine = Extract<Choice, { readonly kind: 'speaker' }>;

interface Row extends vscode.QuickPickItem {
  readonly answer?: Answer;
}

const legend = 'Enter accepts · 1–9 or a name chooses · d dismiss · s skip · n new · e edges · u undo · ? keys';

/** VS Code selects another row while it filters by a key that acts; only what was selected before that counts. */
const settling = 40;

const explained: Readonly<Record<keyof typeof reviewKeys, string>> = {
  d: 'Dismiss: nobody says this, it is no quote',
  s: 'Skip: it comes again at the end',
  n: 'New speaker: adds one to the registry and labels the quote',
  e: 'Edges: labels the quote as the selected speaker, then moves where it begins and ends',
  u: 'Undo the last decision, then the one before',
  '+': 'Several speak together: adds the selected one, then choose the next',
  '?': 'Show the keys',
};

/**
 * The one picker of a review. It stays open from quote to quote. The list keeps its order while somebody types, for VS
 * Code filters it by itself: so Enter takes what is on screen, however fast it comes after a letter.
 */
export class Picker implements vscode.Disposable {
  readonly #pick = vscode.window.createQuickPick<Row>();
  readonly #answered = new vscode.EventEmitter<Answer>();
  readonly #closed = new vscode.EventEmitter<void>();
  readonly onAnswer = this.#answered.event;
  /** Somebody closed it; not when {@link pause} did. */
  readonly onClose = this.#closed.event;
  #question: Question | undefined;
  #typed: Typed = nothingTyped;
  #state: 'closed' | 'asking' | 'helping' = 'closed';
  /** Whether those rows are there, too, that only a filter shows. */
  #isWhole = false;
  /** The row that was selected before the last key. */
  #selected: Row | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Those who are to be labeled together with the one who is chosen. */
  #together: readonly SpeakerLine[] = [];

  constructor() {
    const pick = this.#pick;
    pick.matchOnDescription = true;
    pick.ignoreFocusOut = true;
    pick.onDidChangeValue((value) => this.#read(value));
    pick.onDidChangeActive(([row]) => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => {
        this.#selected = row;
      }, settling);
    });
    pick.onDidAccept(() => this.#accept());
    pick.onDidHide(() => this.#hidden());
  }

  ask(question: Question): void {
    this.#question = question;
    this.#state = 'asking';
    this.#isWhole = false;
    this.#together = [];
    this.#show(question.title, legend, rowsOf(question), ({ answer }) => isFor(answer, question.preferred));
  }

  /** Counts anew, without touching the list that somebody may be choosing from. */
  retitle(title: string): void {
    if (this.#question) this.#question = { ...this.#question, title };
    if (this.#state === 'asking') this.#pick.title = title;
  }

  /** Offers others for the same quote, unless somebody is choosing already. */
  offer(offer: Offer): void {
    if (!this.#question || this.#state !== 'asking' || this.#typed.filter !== '' || this.#together.length > 0) return;
    if (!isFor(this.#selected?.answer, this.#question.preferred)) return;
    this.ask({ ...this.#question, ...offer });
  }

  /** Hides it without ending the review. */
  pause(): void {
    this.#state = 'closed';
    this.#pick.hide();
  }

  dispose(): void {
    this.#state = 'closed';
    clearTimeout(this.#timer);
    this.#pick.dispose();
    this.#answered.dispose();
    this.#closed.dispose();
  }

  #show(title: string, placeholder: string, rows: readonly Row[], isFirst: (row: Row) => boolean): void {
    const pick = this.#pick;
    pick.title = title;
    pick.placeholder = placeholder;
    if (this.#typed.filter !== '' || this.#typed.taken !== '') pick.value = '';
    this.#typed = { taken: this.#typed.taken, filter: '' };
    pick.items = rows;
    const first = rows.find(isFirst) ?? rows[0];
    if (first) pick.activeItems = [first];
    clearTimeout(this.#timer);
    this.#selected = first;
    pick.show();
  }

  #read(value: string): void {
    if (this.#state !== 'asking') return;
    const { typed, stroke } = readInput(this.#typed, value);
    clearTimeout(this.#timer);
    this.#typed = typed;
    if (stroke.kind === 'filter' && stroke.words.endsWith('+')) {
      this.#pick.value = '';
      this.#typed = { taken: value, filter: '' };
      this.#add();
      return;
    }
    if (stroke.kind === 'filter') {
      // Letters behind a key that has been acted upon: the key goes, they stay.
      if (typed.taken !== '' && stroke.words !== '') this.#pick.value = stroke.words;
      if (stroke.words !== '') this.#showEverybody();
      return;
    }
    this.#pick.value = '';
    if (stroke.kind === 'action') this.#act(stroke.action);
    else {
      const choice = this.#question?.choices[stroke.number - 1];
      if (choice && !isOther(choice)) this.#choose(choice);
    }
  }

  /** Behind the rows that are there: VS Code tells which is selected by its number. */
  #showEverybody(): void {
    if (this.#isWhole || !this.#question) return;
    this.#isWhole = true;
    this.#pick.items = [...rowsOf(this.#question), ...othersOf(this.#question)];
  }

  #act(action: ReviewAction): void {
    if (action === 'help') this.#help();
    else if (action === 'together') this.#add();
    else this.#answered.fire({ kind: 'action', action, choice: this.#choice() });
  }

  #accept(): void {
    const [row] = this.#pick.activeItems;
    const answer = row?.answer;
    if (this.#state === 'helping') {
      const question = this.#question;
      if (question) this.ask(question);
      if (answer) this.#answered.fire(answer);
    } else if (answer?.kind === 'create') {
      this.#answered.fire({ kind: 'create', name: this.#pick.value.trim() });
    } else if (answer?.kind === 'choice') {
      this.#choose(answer.choice);
    } else if (!row && this.#typed.filter === '' && this.#question?.preferred) {
      // VS Code tells that nothing is selected for a moment when it gets another list.
      this.#choose(this.#question.preferred);
    }
  }

  /** A choice counts together with those that were added before it. */
  #choose(choice: Choice): void {
    const all = choice.kind === 'speaker' ? [...this.#together, choice] : [];
    const ids = [...new Set(all.flatMap((each) => each.ids))];
    const together: Choice = choice.kind === 'speaker' ? { ...choice, ids } : choice;
    this.#answered.fire({ kind: 'choice', choice: together });
  }

  #add(): void {
    const choice = this.#choice();
    if (choice?.kind !== 'speaker') return;
    this.#together = [...this.#together, choice];
    this.#pick.title = `${this.#together.map(({ name }) => name).join(' and ')} and …`;
  }

  /** The choice that is selected, or the first where the list shows something else. */
  #choice(): Choice | undefined {
    const answer = this.#selected?.answer;
    return answer?.kind === 'choice' ? answer.choice : this.#question?.preferred;
  }

  #hidden(): void {
    if (this.#state === 'helping' && this.#question) this.ask(this.#question);
    else if (this.#state === 'asking') {
      this.#state = 'closed';
      this.#closed.fire();
    }
  }

  #help(): void {
    const choice = this.#choice();
    this.#state = 'helping';
    const actions = Object.entries(reviewKeys).flatMap(([key, action]): Row[] =>
      action === 'help' || action === 'together'
        ? []
        : [{ label: `${key}  ${explainedOf(key)}`, answer: { kind: 'action', action, choice }, alwaysShow: true }],
    );
    this.#show(
      'The keys of the review',
      'Enter does what is selected, Esc goes back to the quote',
      [
        { label: 'Enter  Accept the selected speaker', alwaysShow: true },
        { label: '1–9  Choose the speaker with this number', alwaysShow: true },
        ...actions,
        { label: `+  ${explained['+']}`, alwaysShow: true },
        { label: 'Letters  Filter by name and alias', detail: filterHint, alwaysShow: true },
        { label: 'Esc  Stop; what is decided is saved', alwaysShow: true },
      ],
      () => false,
    );
  }
}

const filterHint = 'For a name that begins with one of these keys, type a space first, or begin with its second letter';

function explainedOf(key: string): string {
  return Object.entries(explained).find(([each]) => each === key)?.[1] ?? '';
}

/** The rows that are always there, few, so that the text below can be read. */
function rowsOf({ choices, words, preferred }: Question): readonly Row[] {
  const rows: Row[] = [];
  // The quote is read where one looks: a screen reader reads the row that is selected.
  const told = preferred ?? choices[0];
  let group: string | undefined;
  for (const [index, choice] of choices.filter((each) => !isOther(each)).entries()) {
    const next = choice.kind === 'speaker' ? choice.group : '';
    if (next !== group && rows.length > 0) rows.push({ label: next, kind: vscode.QuickPickItemKind.Separator });
    group = next;
    const number = index < 9 ? `${index + 1}  ` : '';
    rows.push({
      label: choice.kind === 'unknown' ? `${number}Unknown speaker` : `${number}${choice.name}`,
      description: choice.kind === 'unknown' ? 'nobody can say who speaks' : choice.description,
      answer: { kind: 'choice', choice },
      ...(choice === told && { detail: words }),
    });
  }
  rows.push({
    label: 'New speaker…',
    // As a part of the label its name would be read out.
    iconPath: new vscode.ThemeIcon('person-add'),
    alwaysShow: true,
    answer: { kind: 'create', name: '' },
  });
  return rows;
}

/** The rows that typing a name brings. */
function othersOf({ choices }: Question): readonly Row[] {
  return choices.filter(isOther).map((choice) => ({
    label: choice.kind === 'speaker' ? choice.name : '',
    description: choice.kind === 'speaker' ? choice.description : '',
    answer: { kind: 'choice', choice },
  }));
}

function isOther(choice: Choice): boolean {
  return choice.kind === 'speaker' && choice.group === 'others';
}

function isFor(answer: Answer | undefined, choice: Choice | undefined): boolean {
  return answer?.kind === 'choice' && answer.choice === choice;
}
