import { Command, Option } from 'commander';
import pc from 'picocolors';
import { version } from '../../../package.json';
import { add, nothingToLabel, percentOf } from '../analysis/completeness';
import { Breakdowns, speakerTable } from './breakdown';
import { examples } from './help';
import { json } from './json';
import { ignoreFilesOption, jobsOption, minConfidenceOption } from './options';
import { folderShown } from './places';
import { share } from './reporters/closing';
import { numbersOf } from './reporters/json';
import { Scan } from './scan';
import { table } from './table';
import { write } from './terminal';

interface Options {
  readonly format: 'text' | 'json';
  readonly minConfidence: number;
  readonly ignoreFiles: boolean;
  readonly jobs?: number;
}

/** `whosaid stats`: how many quotes there are, of whom, of which type, in which language. */
export function statsCommand(): Command {
  return new Command('stats')
    .description('Count texts and quotes: by speaker, type and language, and how complete they are.')
    .argument('[path...]', 'texts, sidecars, folders or patterns such as "news/**/2024-*"', ['.'])
    .addOption(new Option('--format <format>', 'how to write the result').choices(['text', 'json']).default('text'))
    .addOption(minConfidenceOption())
    .addOption(ignoreFilesOption())
    .addOption(jobsOption())
    .addHelpText(
      'after',
      `${examples(
        ['whosaid stats', 'For people, in this folder:'],
        ['whosaid stats --format json news/2024', 'For programs:'],
      )}\nQuotes by speaker and type are the labeled ones; a joint statement counts for each speaker.\n`,
    )
    .action(async (paths: string[], options: Options) => {
      const counted = await count(paths, options);
      await write(options.format === 'json' ? jsonOf(counted) : textOf(counted));
    });
}

async function count(paths: readonly string[], { ignoreFiles, minConfidence, jobs }: Options): Promise<Breakdowns> {
  const scan = await Scan.of(paths, { ignoreFiles, settings: { minConfidence } });
  const counted = new Breakdowns(folderShown);
  for await (const { count } of scan.looked({ findings: false, counts: true }, jobs)) if (count) counted.add(count);
  return counted;
}

/** Texts and completeness over all. */
function totalOf({ languages }: Breakdowns) {
  const completeness = languages.reduce(add, nothingToLabel);
  const texts = languages.reduce((sum, row) => sum + row.texts, 0);
  return { texts, completeness, quotes: completeness.labeled + completeness.unlabeled };
}

function jsonOf(counted: Breakdowns): string {
  const { texts, quotes, completeness } = totalOf(counted);
  const { speakers, types, languages } = counted;
  const head = { version, texts, quotes, ...numbersOf(completeness) };
  return `${json({ ...head, types, languages, speakers }, 2)}\n`;
}

function textOf(counted: Breakdowns): string {
  const { texts, completeness } = totalOf(counted);
  const line = `${texts} ${texts === 1 ? 'text' : 'texts'}, ${share(completeness)}, ${percentOf(completeness)} % complete\n`;
  const types = Object.entries(counted.types).filter(([, quotes]) => quotes > 0);
  const languages = counted.languages.map((row) => [
    row.language,
    row.texts,
    row.labeled,
    row.labeled + row.unlabeled,
    `${percentOf(row)} %`,
  ]);
  const tables = [
    table(['language', 'texts', 'labeled', 'quotes', 'complete'], languages, pc.bold),
    table(['type', 'quotes'], types, pc.bold),
    speakerTable(counted.speakers, pc.bold),
  ];
  return [line, ...tables.filter((one) => one !== '')].join('\n');
}
