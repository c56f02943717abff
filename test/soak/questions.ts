import { randomFrom } from './random';
import type { Workspace } from './workspace';

/** What a server is asked to see what it knows. */
export interface Question {
  /** What is asked about what; no other question has the same. */
  readonly name: string;
  readonly method: string;
  readonly params: unknown;
  /** The answer is the same as long as this is; undefined where anything can make it another one. */
  readonly inputs: string | undefined;
}

/** Over the whole workspace. */
export const wholeQuestions: readonly Question[] = [
  { name: 'workspace/symbol', method: 'workspace/symbol', params: { query: '' }, inputs: undefined },
  { name: 'whosaid/speakerList', method: 'whosaid/speakerList', params: {}, inputs: undefined },
];

/**
 * About every file: findings, quotes, tokens, symbols and more, and what is at places that are others after each change.
 * @param counts how often each speaker is quoted, which hovers tell
 * @param places how many of each file
 */
export function questionsAbout(workspace: Workspace, counts: string, places: number): readonly Question[] {
  const about = workspace.inputs();
  return workspace.names.flatMap((name) => {
    const textDocument = { uri: workspace.folder.uri(name) };
    const inputs = about(name);
    const question = (method: string, params: object, place = '', of = inputs): Question => ({
      name: `${method} ${name}${place}`,
      method,
      params: { textDocument, ...params },
      inputs: of,
    });
    const lines = (workspace.open.get(name)?.text ?? workspace.disk.get(name) ?? '').split(/\r\n|\r|\n/);
    const range = { start: { line: 0, character: 0 }, end: { line: lines.length, character: 0 } };
    const random = randomFrom(hashOf(`${name} ${workspace.revisionOf(name)}`));
    const positions = Array.from({ length: places }, () => {
      const line = Math.floor(random() * lines.length);
      return { line, character: Math.floor(random() * ((lines[line]?.length ?? 0) + 1)) };
    });
    return [
      ...ofDocuments.map((method) => question(method, { range })),
      ...ofUris.map((method) => question(method, { uri: textDocument.uri })),
      question('textDocument/selectionRange', { positions }),
      ...positions.flatMap((position, index) => [
        ...atPlaces.map((method) => question(method, { position }, ` ${index}`)),
        question('textDocument/hover', { position }, ` ${index}`, inputs && inputs + counts),
      ]),
    ];
  });
}

/** What looks into every other file, at the places of {@link questionsAbout}. */
export function referencesOf(questions: readonly Question[]): readonly Question[] {
  return questions
    .filter(({ method }) => method === 'textDocument/hover')
    .map(({ name, params }) => ({
      name: `references, ${name}`,
      method: 'textDocument/references',
      params: { ...(params as object), context: { includeDeclaration: true } },
      inputs: undefined,
    }));
}

const ofDocuments = [
  'diagnostic',
  'semanticTokens/full',
  'documentSymbol',
  'foldingRange',
  'codeLens',
  'documentLink',
  'inlayHint',
].map((name) => `textDocument/${name}`);
const ofUris = ['whosaid/quotes', 'whosaid/status'];
const atPlaces = ['definition', 'documentHighlight', 'prepareRename'].map((name) => `textDocument/${name}`);

/** FNV-1a. */
function hashOf(text: string): number {
  let hash = 0x81_1c_9d_c5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01_00_01_93);
  return hash >>> 0;
}
