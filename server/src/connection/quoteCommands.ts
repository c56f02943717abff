import { addQuote } from '../features/annotate/add';
import { adjust, directions, edges } from '../features/annotate/adjust';
import { units } from '../features/annotate/boundaries';
import { addWords, setSpeaker, setType, setWords } from '../features/annotate/change';
import { followText } from '../features/annotate/follow';
import { acceptMoved } from '../features/annotate/found';
import { mergeQuotes } from '../features/annotate/merge';
import { noUnlabeledQuote, unlabeledAt } from '../features/annotate/place';
import { removeQuote } from '../features/annotate/remove';
import { splitQuote } from '../features/annotate/split';
import { confirm, type ManyEdit, reject, suggestInSteps, type Which } from '../features/annotate/suggested';
import { dismissQuote, labelQuote } from '../features/annotate/unlabeled';
import { quoteTypes } from '../model/quote';
import { toSpeakerId } from '../model/speaker';
import type { Uri } from '../model/uri';
import type { TextState } from '../project/textStates';
import { inTurns } from '../project/turns';
import { followLabel, type ManyAnswer, serverCommands } from '../protocol';
import { both, checked, list, numberWithin, object, offset, oneOf, type Reader, string, uri } from './arguments';
import { type Command, type CommandResult, command } from './command';
import { replacedIn } from './following';
import { quotePlace, quotePlaceWith, span, speaker } from './quoteArguments';
import type { Session } from './session';

/** The commands that edit the quotes of one text. */
export const quoteCommands: readonly Command[] = [
  onText(serverCommands.label, 'Label quote', quotePlaceWith({ speaker }), (state, params) => {
    const attribution = unlabeledAt(state, params);
    return attribution ? labelQuote(state, attribution, params.speaker) : noUnlabeledQuote;
  }),
  onText(serverCommands.dismiss, 'Dismiss quote', both(quotePlace, object({}, { reason: string })), (state, params) => {
    const attribution = unlabeledAt(state, params);
    return attribution ? dismissQuote(state, attribution.content, params.reason) : noUnlabeledQuote;
  }),
  onText(
    serverCommands.add,
    'Label words',
    object({ uri, content: list(span), speaker }, { type: oneOf(quoteTypes) }),
    (state, params) => addQuote(state, params.content, params.speaker, params.type),
  ),
  onText(serverCommands.setSpeaker, 'Change speaker', quotePlaceWith({ speaker }), (state, params) =>
    setSpeaker(state, params, params.speaker),
  ),
  onText(serverCommands.setType, 'Change type', quotePlaceWith({ type: oneOf(quoteTypes) }), (state, params) =>
    setType(state, params, params.type),
  ),
  onText(
    serverCommands.setWords,
    'Change words of quote',
    quotePlaceWith({ part: oneOf(['content', 'source', 'cue']), words: list(span) }),
    (state, params) => setWords(state, params, params.part, params.words),
  ),
  onText(serverCommands.addWords, 'Add words to quote', quotePlaceWith({ words: list(span) }), (state, params) =>
    addWords(state, params, params.words),
  ),
  onText(
    serverCommands.adjust,
    'Adjust quote',
    quotePlaceWith({ edge: oneOf(edges), by: oneOf(units), direction: oneOf(directions) }),
    (state, params) => adjust(state, params, params),
  ),
  onText(serverCommands.split, 'Split quote', object({ uri, at: offset }), (state, { at }) => splitQuote(state, at)),
  onText(serverCommands.merge, 'Merge quotes', quotePlace, mergeQuotes),
  onText(serverCommands.remove, 'Remove label', quotePlace, removeQuote),
  onText(
    serverCommands.suggest,
    'Suggest labels',
    object({ uri }, { minConfidence: numberWithin(0, 1) }),
    async (state, { minConfidence }, { project, scheduler }) => {
      const { settings } = project;
      const steps = suggestInSteps(state, minConfidence ?? settings.minConfidence, settings.minConfidence);
      return countedAnswer(await inTurns(steps, scheduler));
    },
  ),
  onText(
    serverCommands.acceptMoved,
    'Accept words of the text',
    object({ uri }, { entry: offset }),
    (state, { entry }) => countedAnswer(acceptMoved(state, entry)),
  ),
  onText(serverCommands.followText, followLabel, object({ uri }), (state, _, { project }) =>
    countedAnswer(followText(state, replacedIn(state, project.followerOf(state.context.textUri)))),
  ),
  onText(serverCommands.confirm, 'Confirm suggestions', suggestedParams(), (state, params) =>
    countedAnswer(confirm(state, whichOf(params))),
  ),
  onText(serverCommands.reject, 'Reject suggestions', suggestedParams(), (state, params) =>
    countedAnswer(reject(state, whichOf(params))),
  ),
];

/** A command about a text, named by its URI or its sidecar's. */
function onText<P extends { readonly uri: Uri }>(
  name: string,
  label: string,
  read: Reader<P>,
  work: (state: TextState, params: P, session: Session) => CommandResult | Promise<CommandResult>,
): Command {
  return command(name, label, read, async (session, params) => {
    const { project } = session;
    const text = project.textFor(params.uri);
    const state = text && (await project.stateOf(text));
    if (state?.text) return work(state, params, session);
    return {
      ok: false,
      message:
        'This file is not a text of a Whosaid project: there is no speakers.yaml above it and no sidecar beside it.',
    };
  });
}

interface SuggestedArgument {
  readonly uri: Uri;
  readonly start?: number;
  readonly end?: number;
  readonly entry?: number;
  readonly speaker?: string;
}

function suggestedParams(): Reader<SuggestedArgument> {
  return checked(
    object({ uri }, { start: offset, end: offset, entry: offset, speaker: string }),
    ({ start, end }) => (start === undefined) === (end === undefined) && (start ?? 0) <= (end ?? 0),
    'needs both `start` and `end`, in this order, or neither',
  );
}

function whichOf({ start, end, entry, speaker: id }: SuggestedArgument): Which {
  return {
    ...(start !== undefined && end !== undefined && { place: { start, end, ...(entry !== undefined && { entry }) } }),
    ...(id !== undefined && { speaker: toSpeakerId(id) }),
  };
}

function countedAnswer(result: ManyEdit): CommandResult {
  if (!result.ok) return result;
  const answer: ManyAnswer = { count: result.count };
  return { ok: true, edit: result.edit, answer };
}
