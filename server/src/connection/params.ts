import {
  quotesRequest,
  shownChangedNotification,
  sidecarsRequest,
  speakerQuotesRequest,
  speakersRequest,
  statusRequest,
} from '../protocol';
import { abilitiesOf } from './abilities';
import { anything, checked, list, number, object, offset, type Reader, record, string, uri, words } from './arguments';

/** LSP's positions: lines and UTF-16 code units, 0-based; what lies behind the end of a line or text means that end. */
const position = object({ line: offset, character: offset });
const range = object({ start: position, end: position });
const textDocument = object({ uri });
const document = object({ textDocument });
const place = object({ textDocument, position });
const stretch = object({ textDocument, range });
const versioned = object({ uri, version: number });
const folder = object({ uri });

const capabilities: Reader<object> = checked(
  record,
  (value) => {
    try {
      abilitiesOf({ capabilities: value, processId: null, rootUri: null });
      return true;
    } catch {
      return false;
    }
  },
  'has another shape than the protocol gives it',
);

/** The shape of what comes with each request and notification that we answer, by its name. */
export const paramsOf: ReadonlyMap<string, Reader<unknown>> = new Map<string, Reader<unknown>>([
  ['initialize', object({ capabilities }, { rootUri: uri, workspaceFolders: list(folder), processId: number })],
  ['textDocument/didOpen', object({ textDocument: object({ uri, version: number, text: words }) })],
  [
    'textDocument/didChange',
    object({ textDocument: versioned, contentChanges: list(object({ text: words }, { range })) }),
  ],
  ['textDocument/didClose', document],
  ['textDocument/didSave', document],
  ['workspace/didChangeWatchedFiles', object({ changes: list(object({ uri, type: number })) })],
  ['workspace/didChangeConfiguration', record],
  ['workspace/didChangeWorkspaceFolders', object({ event: object({ added: list(folder), removed: list(folder) }) })],
  ['textDocument/hover', place],
  ['textDocument/definition', place],
  ['textDocument/references', object({ textDocument, position, context: record })],
  ['textDocument/documentHighlight', place],
  ['textDocument/documentSymbol', document],
  ['textDocument/foldingRange', document],
  ['textDocument/selectionRange', object({ textDocument, positions: list(position) })],
  ['textDocument/documentLink', document],
  [
    'textDocument/codeAction',
    object({ textDocument, range, context: object({ diagnostics: list(object({ range })) }, { only: list(words) }) }),
  ],
  ['textDocument/completion', place],
  ['textDocument/semanticTokens/full', document],
  ['textDocument/semanticTokens/full/delta', object({ textDocument, previousResultId: words })],
  ['textDocument/semanticTokens/range', stretch],
  ['textDocument/inlayHint', stretch],
  ['textDocument/codeLens', document],
  ['textDocument/diagnostic', object({ textDocument }, { previousResultId: words })],
  ['workspace/diagnostic', object({ previousResultIds: list(object({ uri, value: words })) })],
  ['textDocument/prepareRename', place],
  ['textDocument/rename', object({ textDocument, position, newName: words })],
  ['workspace/symbol', object({ query: words })],
  ['workspace/executeCommand', object({ command: string }, { arguments: list(anything) })],
  ['workspace/willRenameFiles', object({ files: list(object({ oldUri: uri, newUri: uri })) })],
  [statusRequest, object({ uri })],
  [speakersRequest, object({ uri })],
  [quotesRequest, object({ uri })],
  [speakerQuotesRequest, object({ registry: uri, id: string })],
  [sidecarsRequest, object({ uris: list(uri) })],
  [shownChangedNotification, object({ uris: list(uri) })],
]);
