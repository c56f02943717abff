import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { inject } from 'vitest';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { type IGrammar, INITIAL, parseRawGrammar, Registry, type StateStack } from 'vscode-textmate';
import manifest from '../../package.json';

/** The grammars that VS Code has had for YAML: one reads line by line, in the later one mappings nest. */
export const yamlHosts = ['yaml-flat', 'yaml-nested'] as const;
export type Host = (typeof yamlHosts)[number] | 'markdown';

const require = createRequire(import.meta.url);
const root = path.dirname(require.resolve('../../package.json'));
await loadWASM(readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm')));

/** Our grammars as the manifest names them. */
export const contributed: readonly {
  readonly scopeName: string;
  readonly path: string;
  readonly language?: string;
  readonly injectTo?: readonly string[];
}[] = manifest.contributes.grammars;

/** A grammar of VS Code's, with ours injected or not. */
export async function grammar(host: Host, { injected = true } = {}): Promise<IGrammar> {
  // Front matter is YAML.
  return host === 'markdown'
    ? load('text.html.markdown', ['markdown', 'yaml-nested'], injected)
    : load('source.yaml', [host], injected);
}

/** Our own grammar for plain text. */
export async function textGrammar(): Promise<IGrammar> {
  return load('text.plain.whosaid', [], false);
}

async function load(scope: string, hosts: readonly Host[], injected: boolean): Promise<IGrammar> {
  const files = new Map(contributed.map((each) => [each.scopeName, path.join(root, each.path)]));
  for (const folder of hosts.map((host) => path.join(inject('hosts'), host))) {
    for (const name of readdirSync(folder)) {
      if (!name.endsWith('.tmLanguage.json')) continue;
      const file = path.join(folder, name);
      const { scopeName }: { scopeName: string } = JSON.parse(readFileSync(file, 'utf8'));
      files.set(scopeName, file);
    }
  }
  const registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: (name) => {
      const file = files.get(name);
      return Promise.resolve(file ? parseRawGrammar(readFileSync(file, 'utf8'), file) : null);
    },
    getInjections: (name) =>
      injected ? contributed.filter((each) => each.injectTo?.includes(name)).map((each) => each.scopeName) : [],
  });
  const loaded = await registry.loadGrammar(scope);
  if (!loaded) throw new Error(`There is no grammar ${scope}.`);
  return loaded;
}

export interface Token {
  readonly text: string;
  /** From the widest to the innermost, without the grammar's own. */
  readonly scopes: readonly string[];
}

/** The tokens of a text, line by line; neighbours of the same scopes are one. */
export function tokenize(grammar: IGrammar, text: string): readonly Token[] {
  let state: StateStack = INITIAL;
  return text.split(/\r?\n/).flatMap((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    const merged: Token[] = [];
    for (const { startIndex, endIndex, scopes } of tokens) {
      const token = { text: line.slice(startIndex, endIndex), scopes: scopes.slice(1) };
      const last = merged.at(-1);
      if (last?.scopes.join(' ') === token.scopes.join(' ')) {
        merged[merged.length - 1] = { ...last, text: last.text + token.text };
      } else merged.push(token);
    }
    return merged.filter((token) => token.text !== '');
  });
}

/** The words that are marked with a scope, whatever else they are marked with. */
export function wordsIn(tokens: readonly Token[], scope: string): readonly string[] {
  return tokens
    .filter(({ text, scopes }) => text.trim() !== '' && scopes.some((each) => isWithin(each, scope)))
    .map(({ text }) => text.trim());
}

/** What our grammars say of the words, and nothing of what VS Code's do: `words ⟨scope⟩`, punctuation left out. */
export function ours(tokens: readonly Token[]): readonly string[] {
  return tokens.flatMap(({ text, scopes }) => {
    if (text.trim() === '') return [];
    const scope = scopes.findLast((each) => each.endsWith('.whosaid') && !each.startsWith('meta.'));
    return scope && !scopes.some((each) => each.startsWith('punctuation.'))
      ? [`${text.trim()} ⟨${scope.slice(0, -'.whosaid'.length)}⟩`]
      : [];
  });
}

function isWithin(scope: string, wanted: string): boolean {
  return scope === wanted || scope.startsWith(`${wanted}.`);
}
