// Writes a made-up corpus of any size; the same seed gives the same bytes.
//   node test/bench/generate.mjs --out FOLDER [--texts 1000] [--quotes 20] [--seed 1] [--labeled 0.8] [--suggested 0.1]
//        [--languages en,fr,vi,de] [--speakers N]
// With --jsonl the texts go to standard output instead, a line each as `whosaid detect -` reads them.
import { parseArgs } from 'node:util';
import { makeCorpus } from './generate/corpus.mjs';
import { writeCorpus } from './generate/write.mjs';

const { values } = parseArgs({
  options: {
    out: { type: 'string' },
    jsonl: { type: 'boolean', default: false },
    texts: { type: 'string', default: '1000' },
    quotes: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
    labeled: { type: 'string', default: '0.8' },
    suggested: { type: 'string', default: '0.1' },
    languages: { type: 'string' },
    speakers: { type: 'string' },
  },
});

const options = {
  texts: Number(values.texts),
  quotes: Number(values.quotes),
  seed: Number(values.seed),
  labeled: Number(values.labeled),
  suggested: Number(values.suggested),
  ...(values.languages !== undefined && { languages: values.languages.split(',') }),
  ...(values.speakers !== undefined && { speakers: Number(values.speakers) }),
};

if (values.jsonl) {
  for (const { path, text, language } of makeCorpus(options).all()) {
    process.stdout.write(`${JSON.stringify({ id: path, text, language })}\n`);
  }
} else if (values.out === undefined) {
  console.error('Say where the corpus is to be written: --out FOLDER.');
  process.exitCode = 2;
} else {
  const begun = performance.now();
  const { texts, bytes } = writeCorpus(values.out, options);
  const seconds = (performance.now() - begun) / 1000;
  console.log(
    `${texts} texts, ${(bytes / 1e6).toFixed(1)} MB with sidecars, in ${seconds.toFixed(1)} s: ${values.out}`,
  );
}
