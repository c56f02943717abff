import { Composer, type Document, Lexer, type ParsedNode, Parser } from 'yaml';
import type { Span } from '../model/span';
import { inOneGo, type Steps } from '../model/steps';
import { conflictsIn, sideOf } from './conflicts';
import { endOfLine } from './lines';
import { explainSyntax } from './messages';

/** Something that keeps a file from being understood in full. */
export interface YamlProblem {
  readonly kind: 'syntax' | 'too-deep' | 'too-large' | 'conflict' | 'unreadable';
  /** What is wrong, in a sentence without the place. */
  readonly message: string;
  readonly span: Span;
}

/** A parsed file: the tree as far as it could be read, and what could not. All offsets are UTF-16 code units. */
export interface YamlFile {
  readonly text: string;
  /** Undefined for an empty file and for one that was refused. */
  readonly root: ParsedNode | undefined;
  readonly document: Document.Parsed | undefined;
  readonly problems: readonly YamlProblem[];
  /** Where a merge left conflicts, the file as the other side has it: the tree above is that of our side. */
  readonly theirs?: YamlFile;
}

/** Deeper nesting is refused: the composer recurses, and the engine can abort in it where nothing can catch it. */
export const maxDepth = 100;
/** In UTF-16 code units. Longer files are refused rather than holding the event loop for seconds. */
export const maxLength = 5_000_000;
/** While somebody types, one slip can cause hundreds of follow-up errors; the first ones say it all. */
const maxProblems = 20;

export interface ParseOptions {
  /** Keep the concrete syntax, which minimal edits need; costs memory. */
  readonly keepSyntax?: boolean;
}

/**
 * Parses YAML 1.2. Never throws; a file that is too deep or too large is refused with a problem. Of a file with conflicts
 * of a merge each side is parsed, and the conflicts are its problems.
 */
export function parseYaml(text: string, options: ParseOptions = {}): YamlFile {
  return inOneGo(parseYamlInSteps(text, options));
}

/** The same with pauses, for long files. */
export function* parseYamlInSteps(text: string, options: ParseOptions = {}): Steps<YamlFile> {
  const conflicts = text.length > maxLength ? [] : conflictsIn(text);
  if (conflicts.length === 0) return yield* parseSide(text, options);
  const problems = conflicts.map(({ span: { start, end } }): YamlProblem => {
    return { kind: 'conflict', message: conflictMessage, span: { start, end: endOfLine(text, end - 1) } };
  });
  const ours = yield* parseSide(sideOf(text, conflicts, 'ours'), options);
  const theirs = yield* parseSide(sideOf(text, conflicts, 'theirs'), options);
  return { ...ours, text, problems, theirs: { ...theirs, text, problems } };
}

const conflictMessage =
  'A merge left two versions of these lines. Take one of them or both by a quick fix, or write what is right and take the markers out.';

/** How many lexemes are read between two pauses: a millisecond, but many times that before JavaScript has compiled it. */
const atOnce = 1000;

function* parseSide(text: string, options: ParseOptions): Steps<YamlFile> {
  if (text.length > maxLength) {
    return refused(
      text,
      'too-large',
      `This file is too large to read (over ${maxLength / 1e6} million characters).`,
      0,
    );
  }
  const parser = new Parser();
  const tokens = [];
  let lexemes = 0;
  // Driving the lexer by hand lets us look at the parser's stack, so that depth is judged before anything recurses.
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.stack.length > maxDepth) {
      return refused(
        text,
        'too-deep',
        `This file is nested deeper than ${maxDepth} levels, so it is not read.`,
        parser.offset,
      );
    }
    if (++lexemes % atOnce === 0) yield undefined;
  }
  for (const token of parser.end()) tokens.push(token);
  yield undefined;

  const composer = new Composer({
    keepSourceTokens: options.keepSyntax ?? false,
    prettyErrors: false,
    logLevel: 'silent',
    version: '1.2',
    // Bytes, dates and sets are none of ours, and what a tag makes of a value depends on the platform.
    resolveKnownTags: false,
  });
  const documents: Document.Parsed[] = [];
  for (const token of tokens) for (const document of composer.next(token)) documents.push(document);
  for (const document of composer.end(false, text.length)) documents.push(document);

  const [first, second] = documents;
  const problems: YamlProblem[] = (first?.errors ?? []).map((error) => ({
    kind: 'syntax',
    message: explainSyntax(error, text),
    span: clamp(text, { start: error.pos[0], end: error.pos[1] }),
  }));
  if (second) {
    const start = second.range[0];
    problems.push({
      kind: 'syntax',
      message: 'Only one YAML document is read; what follows this “---” is left alone.',
      span: clamp(text, { start, end: start + 3 }),
    });
  }
  return { text, root: first?.contents ?? undefined, document: first, problems: problems.slice(0, maxProblems) };
}

function refused(text: string, kind: YamlProblem['kind'], message: string, at: number): YamlFile {
  const span = clamp(text, { start: at, end: at + 1 });
  return { text, root: undefined, document: undefined, problems: [{ kind, message, span }] };
}

/** Within the text, and around whole characters: the parser points at code units. */
function clamp(text: string, span: Span): Span {
  const start = Math.min(span.start, text.length);
  const end = Math.min(Math.max(span.end, start), text.length);
  return {
    start: isInPair(text, start) ? start - 1 : start,
    end: isInPair(text, end) ? end + 1 : end,
  };
}

function isInPair(text: string, offset: number): boolean {
  return /[\uD800-\uDBFF]/.test(text.charAt(offset - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(offset));
}
