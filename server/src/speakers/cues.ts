import { inflect } from '../detection/morphology';
import { languages } from '../languages';
import { lemmasOf } from '../languages/extend';
import type { AddedCues, CuesByLanguage } from '../model/cues';
import { entriesOf, isSeq, itemsOf, type Node, resolved, scalarText, spanOf } from '../yaml/nodes';
import type { YamlFile } from '../yaml/parse';
import type { SchemaProblem } from '../yaml/validate';

/** The cues that a registry adds, as far as they could be understood, and what the schema cannot say of the rest. */
export interface CueReading {
  readonly cues: CuesByLanguage;
  readonly problems: readonly SchemaProblem[];
}

/** A verb: letters of any script, with what joins the words and forms of one. */
const VERB = /^\p{L}[\p{L}\p{M}\p{Zs}'’|/-]*$/u;
/** A phrase: at least one letter, and only what stands in words. */
const PHRASE = /^(?=.*\p{L})[\p{L}\p{M}\p{Zs}'’….-]+$/u;

/** Reads what stands under `cues:`. Entries that do not follow the schema are passed over here. */
export function readCues(file: YamlFile, node: Node | undefined): CueReading {
  const cues: Record<string, AddedCues> = {};
  const problems: SchemaProblem[] = [];
  const inner = (value: Node | undefined): Node | undefined => value && file.document && resolved(value, file.document);
  for (const { key, keySpan, value } of entriesOf(inner(node))) {
    const pack = languages.find(({ tag }) => tag === key);
    if (pack === undefined) {
      const known = languages.map(({ tag }) => `\`${tag}\``).join(', ');
      problems.push({
        kind: 'invalid',
        message: `Whosaid knows no language \`${key}\`. Write one of ${known}.`,
        span: keySpan,
      });
      continue;
    }
    const lists = new Map(entriesOf(inner(value)).map((entry) => [entry.key, inner(entry.value)]));
    const read = (name: string, isRight: (text: string) => boolean, wanted: string): readonly string[] => {
      const list = lists.get(name);
      const items = isSeq(list) ? itemsOf(list) : [];
      return items.flatMap((item) => {
        const text = scalarText(inner(item));
        if (text === undefined || text.trim() === '') return [];
        if (isRight(text)) return [text];
        problems.push({ kind: 'invalid', message: `“${text}” is no ${wanted}`, span: spanOf(item) });
        return [];
      });
    };
    cues[key] ??= {
      verbs: read(
        'verbs',
        (text) => VERB.test(text) && lemmasOf(text, pack).some((lemma) => inflect(lemma, pack.morphology).length > 0),
        'verb as a dictionary has it. Write its basic form, and forms that are irregular behind slashes.',
      ),
      phrases: read('phrases', (text) => PHRASE.test(text), 'phrase. Write words, such as `in the words of`.'),
    };
  }
  return { cues, problems };
}
