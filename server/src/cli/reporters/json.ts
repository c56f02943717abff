import { type Completeness, ratioOf } from '../../analysis/completeness';
import { write } from '../terminal';
import type { Reporter } from './report';

/** For programs: one JSON object, written piece by piece. */
export function jsonReporter(version: string): Reporter {
  let texts = 0;
  const files: string[] = [];
  return {
    async text({ path, language, completeness }) {
      const head = texts === 0 ? `{"version":${JSON.stringify(version)},"texts":[` : ',';
      texts++;
      await write(`${head}\n${JSON.stringify({ path, language, ...numbers(completeness) })}`);
    },
    async file(file) {
      files.push(JSON.stringify(file));
    },
    async end({ completeness, ...counts }) {
      const head = texts === 0 ? `{"version":${JSON.stringify(version)},"texts":[` : '';
      const summary = { ...counts, ...numbers(completeness) };
      await write(`${head}\n],"files":[\n${files.join(',\n')}\n],"summary":${JSON.stringify(summary)}}\n`);
    },
  };
}

function numbers(completeness: Completeness) {
  return { ...completeness, completeness: Math.round(ratioOf(completeness) * 10_000) / 10_000 };
}
