import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FindingCode } from '../model/finding';

/**
 * The page of a rule, in Markdown. The pages are shipped beside dist/, where this bundle lies.
 * @throws where the page is missing
 */
export function pageOf(code: FindingCode): string {
  return readFileSync(join(__dirname, '..', 'docs', 'rules', `${code}.md`), 'utf8');
}
