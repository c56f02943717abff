import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FindingCode } from '../model/finding';

/**
 * The page of a rule, in Markdown. The pages are shipped beside dist/, where this bundle lies.
 * @throws where the page is missing
 */
export function pageOf(code: FindingCode): string {
  return readFileSync(pathOf(code), 'utf8');
}

/** The same page for programs that open it. */
export function pageUriOf(code: FindingCode): string {
  return pathToFileURL(pathOf(code)).href;
}

function pathOf(code: FindingCode): string {
  return join(__dirname, '..', 'docs', 'rules', `${code}.md`);
}
