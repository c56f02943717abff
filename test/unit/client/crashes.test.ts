import { describe, expect, test } from 'vitest';
import { askAgain, Crashes, crashWindow, doOnce, mostCrashes } from '../../../client/src/server/crashes';

/** What a request fails with when the server ends before it answers. */
const lost = Object.assign(new Error('Pending response rejected since connection got disposed'), { code: -32097 });
const refused = Object.assign(new Error('There is no quote here.'), { code: -32602 });

/** Fails with these, one after the other, and then answers with how often it was asked. */
function failing(...errors: readonly Error[]): () => Promise<number> {
  let asked = 0;
  return () => {
    const error = errors[asked++];
    return error ? Promise.reject(error) : Promise.resolve(asked);
  };
}

describe('a server that crashes', () => {
  test('is started again until it has crashed too often in a short time', () => {
    const crashes = new Crashes();
    const restarts = Array.from({ length: mostCrashes }, (_, index) => crashes.add(index * 1000));
    expect(restarts).toEqual([...Array.from({ length: mostCrashes - 1 }, () => true), false]);
  });

  test('may crash as often as it likes, but not so fast', () => {
    const crashes = new Crashes();
    const pause = crashWindow / (mostCrashes - 1);
    expect(Array.from({ length: 100 }, (_, index) => crashes.add(index * pause))).not.toContain(false);
  });

  test('that somebody starts by hand has all its chances again', () => {
    const crashes = new Crashes();
    for (let at = 0; at < mostCrashes; at++) crashes.add(at);
    crashes.forget();
    expect(crashes.recovered()).toBe(false);
    expect(crashes.add(mostCrashes)).toBe(true);
  });

  test('is told of once when it runs again, not when it runs first', () => {
    const crashes = new Crashes();
    expect(crashes.recovered()).toBe(false);
    crashes.add(0);
    crashes.add(1);
    expect([crashes.recovered(), crashes.recovered()]).toEqual([true, false]);
  });
});

describe('what was asked when it crashed', () => {
  test('is asked once more where it changes nothing', async () => {
    await expect(askAgain(failing(lost))).resolves.toBe(2);
    await expect(askAgain(failing(lost, lost))).rejects.toBe(lost);
  });

  test('is never done twice, and people are told', async () => {
    await expect(doOnce(failing(lost))).rejects.toThrow('The server stopped before it said that this was done.');
    await expect(doOnce(failing())).resolves.toBe(1);
  });

  test('fails with the server’s own words where that answered', async () => {
    await expect(askAgain(failing(refused))).rejects.toBe(refused);
    await expect(doOnce(failing(refused))).rejects.toBe(refused);
  });
});
