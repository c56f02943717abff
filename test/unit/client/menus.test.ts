import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

interface Entry {
  readonly command: string;
  readonly when?: string;
  readonly group?: string;
}

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly menus: Readonly<Record<string, readonly Entry[]>>;
  };
}

const { contributes }: Manifest = JSON.parse(
  readFileSync(path.join(import.meta.dirname, '..', '..', '..', 'package.json'), 'utf8'),
);

type Context = Readonly<Record<string, string>>;

/**
 * Whether a condition holds, of the part of VS Code's language that the manifest uses.
 *
 * @throws where it is written in another way: VS Code would show the command always
 */
function holds(when: string, context: Context): boolean {
  return when.split(' && ').every((part) => {
    const found = /^(!?)([\w.]+)(?: (==|=~) (?:'([^'"]+)'|\/(.+)\/|([\w.]+)))?$/.exec(part);
    if (!found) throw new Error(`VS Code would not understand ${part}`);
    const [, not, key = '', operator, quoted, pattern, plain] = found;
    const value = context[key] ?? '';
    if (operator === '==') return value === (quoted ?? plain);
    if (operator === '=~') return new RegExp(pattern ?? '').test(value);
    return (value !== '') === (not === '');
  });
}

/** The commands in the context menu of an item of a view. */
function menuOf(view: string, viewItem: string): string[] {
  const entries = contributes.menus['view/item/context'] ?? [];
  const shown = entries.filter(({ when = '', group = '' }) => {
    return !group.startsWith('inline') && holds(when, { view: `whosaid.${view}`, viewItem });
  });
  return shown.map(({ command }) => command.replace('whosaid.', ''));
}

describe('the context menu', () => {
  const change = ['changeSpeaker', 'changeType', 'adjustQuote'];
  test.each([
    ['texts', 'folder', []],
    ['texts', 'text', ['confirmAllSuggestions', 'rejectAllSuggestions', 'openSidecar']],
    ['texts', 'text left', ['review', 'suggestAll', 'confirmAllSuggestions', 'rejectAllSuggestions', 'openSidecar']],
    ['thisText', 'quote unlabeled', ['labelAs', 'dismissQuote']],
    ['thisText', 'quote labeled', [...change, 'removeQuote']],
    ['thisText', 'quote incomplete', [...change, 'removeQuote']],
    ['thisText', 'quote suggested', ['confirmSuggestion', 'rejectSuggestion', ...change, 'removeQuote']],
    ['thisText', 'quote labeled moved', [...change, 'acceptNewWording', 'showEntry', 'removeQuote']],
    ['thisText', 'quote lost lost', ['changeSpeaker', 'changeType', 'attachLostQuote', 'showEntry', 'removeQuote']],
    [
      'thisText',
      'quote lost ambiguous',
      ['changeSpeaker', 'changeType', 'attachLostQuote', 'choosePlace', 'showEntry', 'removeQuote'],
    ],
    ['thisText', 'group moved', ['acceptMovedQuotes']],
    ['thisText', 'group lost', []],
    ['thisText', 'group ambiguous', []],
    [
      'speakers',
      'speaker',
      [
        'showSpeaker',
        'renameSpeakerName',
        'renameSpeakerId',
        'mergeWithSpeaker',
        'confirmSuggestionsOfSpeaker',
        'rejectSuggestionsOfSpeaker',
      ],
    ],
    ['speakers', 'quoted', []],
    ['speakers', 'quoted suggested', ['confirmSuggestion', 'rejectSuggestion']],
  ])('in %s of “%s”', (view, item, expected) => {
    expect(menuOf(view, item)).toEqual(expected);
  });
});

test('every command of a menu is there, under a condition that VS Code understands', () => {
  const known = new Set(contributes.commands.map(({ command }) => command));
  const all = Object.values(contributes.menus).flat();
  // A submenu has no command.
  expect(all.filter(({ command }) => command !== undefined && !known.has(command))).toEqual([]);
  expect(() => all.map(({ when }) => when !== undefined && holds(when, {}))).not.toThrow();
});
