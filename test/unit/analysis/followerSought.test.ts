import { expect, test } from 'vitest';
import { Follower } from '../../../server/src/analysis/follower';
import { readSidecar } from '../../../server/src/sidecar/read';
import { lines } from '../kit/markers';

const sidecarText = lines(
  'version: 1',
  'quotes:',
  '  - content: Nobody expected it',
  '  - content: The talks went well',
);

test('a quote that is lost is looked for once for each sidecar, not at each edit', () => {
  const before = 'Nobody expected it, Lavrov added.\n';
  const follower = new Follower(before);
  const sidecar = readSidecar(sidecarText);
  expect(follower.placesOf(sidecar, sidecarText).map((place) => place !== undefined)).toEqual([true, false]);

  // The words are typed: only a search of the whole text would find them.
  const typed = 'The talks went well. ';
  follower.edited([{ start: 0, oldEnd: 0, newEnd: typed.length }], typed + before);
  expect(follower.placesOf(sidecar, sidecarText)[1]).toBeUndefined();

  const [followed, found] = follower.placesOf(readSidecar(sidecarText), sidecarText);
  expect(followed?.content).toEqual([{ start: typed.length, end: typed.length + 'Nobody expected it'.length }]);
  expect(found?.content).toEqual([{ start: 0, end: 'The talks went well'.length }]);
});
