import { InvalidArgumentError, Option } from 'commander';
import { defaultSettings } from '../project/settings';

/** `--min-confidence`, 0…1: the setting `whosaid.minConfidence` of the command line. */
export function minConfidenceOption(): Option {
  return new Option('--min-confidence <0…1>', 'how certain the detector must be of a quote')
    .argParser(parseConfidence)
    .default(defaultSettings.minConfidence);
}

function parseConfidence(raw: string): number {
  const value = Number(raw);
  if (raw === '' || !(value >= 0 && value <= 1)) throw new InvalidArgumentError('It is a number from 0 to 1.');
  return value;
}
