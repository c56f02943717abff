import { readFileSync } from 'node:fs';
import { glob } from 'tinyglobby';
import { expect, test } from 'vitest';

const files = await glob(['server/src/**/*.ts', 'client/src/**/*.ts'], { ignore: '**/node_modules/**' });
const sources = files.toSorted().map((file) => ({ file, code: readFileSync(file, 'utf8') }));

/** The files in which an expression is found. */
const filesWith = (expression: RegExp) => sources.flatMap(({ file, code }) => (expression.test(code) ? [file] : []));

test('no source reaches for the network, and none evaluates words as code', () => {
  expect(sources.length).toBeGreaterThan(300);
  expect(filesWith(/from '(?:node:)?(?:https?|http2|net|tls|dns|dgram|inspector|vm|repl)(?:\/\w+)?'/)).toEqual([]);
  expect(filesWith(/\b(?:fetch|eval|Function|WebSocket|XMLHttpRequest|EventSource)\(/)).toEqual([]);
  expect(filesWith(/\bsendTelemetry|TelemetryLogger/)).toEqual([]);
});

test('git is the one program that is started, and nothing is typed into a terminal', () => {
  expect(filesWith(/child_process/)).toEqual(['server/src/cli/git.ts']);
  expect(filesWith(/\b(?:createTerminal|sendText|executeTask|ShellExecution|ProcessExecution)\b/)).toEqual([]);
});
