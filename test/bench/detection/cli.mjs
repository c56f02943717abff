// Runs the built command line over texts, as any user of it does.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../../scripts/lib/paths.mjs';

const cli = path.join(root, 'dist', 'cli.js');

/** @typedef {import('./score.mjs').Range} Range */
/** @typedef {{ id: string, attributions: readonly { content: readonly Range[], source: Range | null, cue: Range | null, speaker: string | null, confidence: number, rule: string }[] }} Line */
/** @typedef {{ content: readonly Range[], source: readonly Range[], cue: readonly Range[], speaker: string | null, confidence: number, rule: string }} Found */

export const isBuilt = () => existsSync(cli);

/**
 * What is found in each text, in input order, and how long it took in ms, the start of Node included.
 * @param {readonly { id: string, text: string, language?: string | undefined, speakers?: unknown }[]} texts
 * @param {readonly string[]} [options] of `detect`
 * @returns {Promise<{ found: readonly Found[][], ms: number }>}
 */
export async function detect(texts, options = []) {
  const input = texts.map(
    ({ id, text, language, speakers }) => `${JSON.stringify({ id, text, language, speakers })}\n`,
  );
  const start = performance.now();
  const child = spawn(process.execPath, [cli, 'detect', '-', ...options], { stdio: ['pipe', 'pipe', 'inherit'] });
  /** @type {Buffer[]} */
  const chunks = [];
  child.stdout.on('data', (chunk) => chunks.push(chunk));
  child.stdin.end(input.join(''));
  const code = await new Promise((resolve) => child.on('close', resolve));
  const ms = performance.now() - start;
  if (code !== 0) throw new Error(`detect ended with ${code}`);
  const lines = Buffer.concat(chunks).toString('utf8').split('\n').filter(Boolean);
  return { found: lines.map((line) => foundIn(JSON.parse(line))), ms };
}

/** @param {Line} line @returns {Found[]} */
function foundIn({ attributions }) {
  return attributions.map(({ content, source, cue, speaker, confidence, rule }) => ({
    content,
    source: source ? [source] : [],
    cue: cue ? [cue] : [],
    speaker,
    confidence,
    rule,
  }));
}
