import { type Completeness, ratioOf } from '../../analysis/completeness';
import { json } from '../json';
import type { ReportedFile, Reporter } from './report';

/** For programs: one JSON object, written piece by piece, with columns in code points. */
export function jsonReporter(version: string): Reporter {
  let texts = 0;
  let registries = 0;
  return {
    begin: () => `{"version":${json(version)},"texts":[`,
    text({ path, known, files }) {
      const facts = { language: known?.language ?? null, ...(known && numbersOf(known.completeness)) };
      return separated(texts++ === 0, { path, ...facts, files: files.map(fileOf) });
    },
    registry(file) {
      return `${registries === 0 ? '\n],"registries":[' : ''}${separated(registries++ === 0, fileOf(file))}`;
    },
    end({ texts, completeTexts, findings, completeness, breakdown }) {
      const summary = { texts, completeTexts, findings, ...numbersOf(completeness), ...breakdown };
      return `${registries === 0 ? '\n],"registries":[' : ''}\n],"summary":${json(summary)}}\n`;
    },
  };
}

/** What a completeness is in numbers: `completeness` 0…1, to four digits. */
export function numbersOf(completeness: Completeness) {
  return { ...completeness, completeness: Math.round(ratioOf(completeness) * 10_000) / 10_000 };
}

function separated(isFirst: boolean, value: unknown): string {
  return `${isFirst ? '' : ','}\n${json(value)}`;
}

function fileOf({ path, kind, findings }: ReportedFile) {
  return {
    path,
    kind,
    findings: findings.map(({ place, code, severity, message }) => ({ ...place, code, severity, message })),
  };
}
