import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { moves } from '../../../client/src/adjust/moves';

interface Keybinding {
  readonly command: string;
  readonly args?: unknown;
  readonly when: string;
}

const manifest: { readonly contributes: { readonly keybindings: readonly Keybinding[] } } = JSON.parse(
  readFileSync(path.join(import.meta.dirname, '..', '..', '..', 'package.json'), 'utf8'),
);
const keys = manifest.contributes.keybindings.filter(({ when }) => when.startsWith('whosaid.adjusting &&'));

// VS Code waits before it runs a command for the first time: another command, such as one for Enter, would overtake it.
test('all keys of moving edges are one command, so that they are carried out in their order', () => {
  expect(new Set(keys.map(({ command }) => command))).toEqual(new Set(['whosaid.adjustingKey']));
});

test('the keys are all moves, and two that end it', () => {
  const others = keys.map(({ args }) => args).filter((each) => each !== 'done');
  expect(new Set(others)).toEqual(new Set(moves.keys()));
  expect(keys).toHaveLength(moves.size + 2);
});
