import { expect, test } from 'vitest';
import { hueOf } from '../../../client/src/decorations/colors';
import { leftIn, type TextNode, treeOf } from '../../../client/src/views/textTree';

const pathOf = (uri: string) => uri.split('/');

function text(uri: string, labeled: number, unlabeled: number) {
  return { uri, counts: { labeled, unlabeled } };
}

function lines(nodes: readonly TextNode[], indent = ''): string[] {
  return nodes.flatMap((node) => [
    `${indent}${node.name} ${node.labeled} of ${node.labeled + node.unlabeled}`,
    ...(node.kind === 'folder' ? lines(node.children, `${indent}  `) : []),
  ]);
}

test('texts stand in their folders, those with most left first, with the sums of what is in them', () => {
  const tree = treeOf(
    [text('a.txt', 3, 0), text('b/2.txt', 1, 4), text('b/10.txt', 0, 4), text('c.txt', 0, 9)],
    pathOf,
  );
  expect(lines(tree)).toEqual(['c.txt 0 of 9', 'b 1 of 9', '  2.txt 1 of 5', '  10.txt 0 of 4', 'a.txt 3 of 3']);
  expect(leftIn(tree)).toEqual({ labeled: 4, unlabeled: 17, known: true });
});

test('folders that hold nothing but one folder share a line', () => {
  expect(lines(treeOf([text('a/b/c/1.txt', 0, 1), text('a/b/c/2.txt', 1, 0)], pathOf))[0]).toBe('a/b/c 1 of 2');
});

test('labels that are lost are summed up, where there are any', () => {
  const tree = treeOf(
    [{ uri: 'a/1.txt', counts: { labeled: 1, unlabeled: 0, lost: 2 } }, text('a/2.txt', 1, 1)],
    pathOf,
  );
  expect(leftIn(tree)).toEqual({ labeled: 2, unlabeled: 1, lost: 2, known: true });
  expect(leftIn(treeOf([text('a.txt', 1, 1)], pathOf))).toEqual({ labeled: 1, unlabeled: 1, known: true });
});

test('what nobody has looked at yet is told as such', () => {
  expect(leftIn(treeOf([{ uri: 'a.txt' }, text('b.txt', 1, 1)], pathOf)).known).toBe(false);
});

test('a speaker has one hue of eight, the same in every text', () => {
  expect(hueOf('wang-yi')).toBe(hueOf('wang-yi'));
  const many = new Set(Array.from({ length: 200 }, (_, index) => hueOf(`speaker-${index}`)));
  expect(many).toEqual(new Set([1, 2, 3, 4, 5, 6, 7, 8]));
});
