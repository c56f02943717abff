import type { Counter } from '../project/counter';
import { textsOf } from '../project/ours';
import type { Project } from '../project/project';
import type { TextItem, TextList } from '../protocol';

/** Every text of the workspace, with what is left in it as far as that is counted. */
export function textList({ corpus, folders }: Project, counter: Counter): TextList {
  const texts: TextItem[] = [];
  let complete = corpus.complete;
  for (const uri of textsOf(corpus, folders)) {
    const count = counter.of(uri);
    complete &&= counter.isCounted(uri);
    if (count === 'missing') continue;
    if (count) texts.push({ uri, counts: count });
    // As long as only its sidecar is known, the text itself may be missing.
    else if (corpus.texts.has(uri)) texts.push({ uri });
  }
  return { texts, complete };
}
