import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { junitReporter } from '../../../../server/src/cli/reporters/junit';
import { verdictOf } from '../../../../server/src/cli/verdict';
import { file, finding, text, written } from './kit';

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
}

/** The elements of a document in the order in which they begin; a strict parser, which refuses what is not XML. */
function elementsOf(xml: string): readonly Element[] {
  const elements: Element[] = [];
  const open: Element[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes, text: '' };
    elements.push(element);
    open.push(element);
  });
  parser.on('text', (words) => {
    const element = open.at(-1);
    if (element) element.text += words;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(xml).close();
  return elements;
}

const strict = verdictOf({ failOn: 'warning', minCompleteness: undefined, rules: {} });
const named = (elements: readonly Element[], name: string) => elements.filter((element) => element.name === name);

test('a suite per folder with its numbers, a case per text', () => {
  const elements = elementsOf(
    written(
      junitReporter(strict),
      [text('a.txt', finding()), text('b.txt'), text('deep/c.txt')],
      [file('speakers.yaml', [finding({ code: 'duplicate-speaker' })], 'registry')],
    ),
  );
  expect(named(elements, 'testsuite').map(({ attributes }) => attributes)).toEqual([
    { name: '.', tests: '2', failures: '1', errors: '0', skipped: '0' },
    { name: 'deep', tests: '1', failures: '0', errors: '0', skipped: '0' },
    { name: 'registries', tests: '1', failures: '1', errors: '0', skipped: '0' },
  ]);
  expect(named(elements, 'testcase').map(({ attributes }) => attributes['name'])).toEqual([
    'a.txt',
    'b.txt',
    'deep/c.txt',
    'speakers.yaml',
  ]);
});

test('a failure says what and where', () => {
  const xml = written(junitReporter(strict), [text('a.txt', finding(), finding({ message: 'Another.' }))]);
  expect(named(elementsOf(xml), 'failure')).toEqual([
    {
      name: 'failure',
      attributes: { message: '2 findings, the first: Label or dismiss it.', type: 'unlabeled-quote' },
      text:
        'a.txt:2:3  warning  Label or dismiss it.  unlabeled-quote\n' +
        'a.txt:2:3  warning  Another.  unlabeled-quote\n',
    },
  ]);
});

test('whatever a file holds, it is XML and says the same', () => {
  const message = `<&>"']]> \u0000\u001B[31m \uD800 \uFFFF é王😀\nnew`;
  const [failure] = named(
    elementsOf(written(junitReporter(strict), [text('a&"<.txt', finding({ message }))])),
    'failure',
  );
  expect(failure?.attributes['message']).toBe(`<&>"']]> \uFFFD\uFFFD[31m \uFFFD \uFFFD é王😀\nnew`);
  expect(failure?.text).toContain(`a&"<.txt:2:3  warning  <&>"']]>`);
});

describe('what fails', () => {
  const failures = (verdict: Parameters<typeof verdictOf>[0], ...findings: ReturnType<typeof finding>[]) =>
    named(elementsOf(written(junitReporter(verdictOf(verdict)), [text('a.txt', ...findings)])), 'failure').map(
      ({ attributes }) => attributes['type'],
    );
  const demands = { failOn: 'warning', minCompleteness: undefined, rules: {} } as const;
  const suggestion = finding({ code: 'unconfirmed-suggestion', severity: 'information' });

  test('a text with suggestions is not complete', () => {
    expect(failures(demands, suggestion)).toEqual(['completeness']);
  });

  test('with warnings let pass it is the text that passes', () => {
    expect(failures({ ...demands, failOn: 'error' }, finding(), suggestion)).toEqual([]);
  });

  test('with a completeness to reach, it is all texts together that fail or pass', () => {
    expect(failures({ ...demands, minCompleteness: 67 }, finding())).toEqual(['completeness']);
    expect(failures({ ...demands, minCompleteness: 66 }, finding())).toEqual([]);
  });
});
