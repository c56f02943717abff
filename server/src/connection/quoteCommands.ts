import { attributionAt, labelQuote } from '../features/labelQuote';
import type { Uri } from '../model/uri';
import type { TextState } from '../project/project';
import { serverCommands } from '../protocol';
import { object, type Reader } from './arguments';
import { type Command, type CommandResult, command } from './command';
import { place, placeOptions, speaker } from './quoteArguments';

/** The commands that edit the quotes of one text. */
export const quoteCommands: readonly Command[] = [
  onText(serverCommands.label, 'Label quote', object({ ...place, speaker }, placeOptions), (state, params) => {
    const attribution = attributionAt(state, params.start, params.end);
    if (!attribution) return { ok: false, message: 'There is no unlabeled quote at this place any more.' };
    return labelQuote(state, attribution, params.speaker);
  }),
];

/** A command about a text, named by its URI or its sidecar's. */
function onText<P extends { readonly uri: Uri }>(
  name: string,
  label: string,
  read: Reader<P>,
  work: (state: TextState, params: P) => CommandResult,
): Command {
  return command(name, label, read, async ({ project }, params) => {
    const text = project.textFor(params.uri);
    const state = text && (await project.stateOf(text));
    if (!state?.text) {
      return {
        ok: false,
        message:
          'This file is not a text of a Whosaid project: there is no speakers.yaml above it and no sidecar beside it.',
      };
    }
    return work(state, params);
  });
}
