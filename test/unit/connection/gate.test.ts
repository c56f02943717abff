import { describe, expect, test } from 'vitest';
import type { Message, NotificationMessage, RequestMessage } from 'vscode-languageserver';
import { Gate } from '../../../server/src/connection/gate';
import { paramsOf } from '../../../server/src/connection/params';

const initialize = { capabilities: {}, processId: null, rootUri: null };
const hover = { textDocument: { uri: 'file:///w/a.txt' }, position: { line: 0, character: 0 } };

/** What comes through a gate, in short: a method, or the code and words of a refusal. */
function through(gate: Gate, method: string, params?: unknown, id?: number): string | undefined {
  let passed: string | undefined;
  const message = { jsonrpc: '2.0', method, params, ...(id !== undefined && { id }) };
  gate.handleMessage(message, (next: Message) => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only requests and notifications are sent here
    const { method, params } = next as RequestMessage | NotificationMessage;
    passed = method === 'whosaid/refused' ? JSON.stringify(params) : method;
  });
  return passed;
}

function running(): Gate {
  const gate = new Gate();
  through(gate, 'initialize', initialize, 1);
  return gate;
}

describe('requests', () => {
  test('before initialize are refused, and notifications passed over', () => {
    const gate = new Gate();
    expect(through(gate, 'textDocument/hover', hover, 1)).toContain('-32002');
    expect(through(gate, 'whosaid/texts', undefined, 2)).toContain('-32002');
    expect(through(gate, 'textDocument/didOpen', {})).toBeUndefined();
    expect(through(gate, 'initialize', initialize, 3)).toBe('initialize');
    expect(through(gate, 'textDocument/hover', hover, 4)).toBe('textDocument/hover');
  });

  test('after shutdown are refused, and only exit passes', () => {
    const gate = running();
    expect(gate.isShutDown).toBe(false);
    expect(through(gate, 'shutdown', undefined, 2)).toBe('shutdown');
    expect(gate.isShutDown).toBe(true);
    expect(through(gate, 'textDocument/hover', hover, 3)).toContain('-32600');
    expect(through(gate, 'initialize', initialize, 4)).toContain('-32600');
    expect(through(gate, 'textDocument/didClose', { textDocument: hover.textDocument })).toBeUndefined();
    expect(through(gate, 'exit')).toBe('exit');
  });

  test('to begin a second time are refused', () => {
    expect(through(running(), 'initialize', initialize, 2)).toContain('-32600');
  });

  test('that nobody knows are left to whoever answers those', () => {
    expect(through(running(), 'foo/bar', null, 2)).toBe('foo/bar');
    expect(through(running(), 'whosaid/refused', { code: 1, message: 'x' }, 2)).toContain('-32601');
  });

  test('of another shape are refused with the words what is wrong', () => {
    const wrong = { ...hover, position: { line: -1, character: 0 } };
    expect(through(running(), 'textDocument/hover', wrong, 2)).toBe(
      '{"code":-32602,"message":"textDocument/hover: `position.line` must be an offset: a whole number, 0 or more."}',
    );
  });

  test('to begin that are of another shape leave things as they were', () => {
    const gate = new Gate();
    expect(
      through(gate, 'initialize', { capabilities: { textDocument: { hover: { contentFormat: 5 } } } }, 1),
    ).toContain('-32602');
    expect(through(gate, 'initialize', initialize, 2)).toBe('initialize');
  });
});

test.each([...paramsOf.keys()].filter((method) => method !== 'initialize'))('%s is not given nonsense', (method) => {
  const id = /\/did[A-Z]/.test(method) ? undefined : 2;
  const deep = { textDocument: { uri: 5, version: 'x', text: 5 }, uri: 5, uris: 5, registry: 5, files: 5, query: 5 };
  for (const params of [undefined, null, 5, 'x', [], [1], deep]) {
    // Settings are read key by key; whatever else is in them is passed over.
    if (method === 'workspace/didChangeConfiguration' && params === deep) continue;
    const passed = through(running(), method, params, id);
    if (id === undefined) expect(passed).toBeUndefined();
    else expect(passed).toContain('-32602');
  }
});
