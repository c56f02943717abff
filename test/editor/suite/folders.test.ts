// Each workspace folder has its own registry, and a folder that is no project stays silent.
import * as assert from 'node:assert/strict';
import { codes, findings, hoverAt, hoverNow, inside, open, tidy, untilFindings, uriOf } from './kit';

describe('workspace folders', () => {
  afterEach(tidy);

  it('take a name from the registry beside the text', async () => {
    const samples = await open(uriOf('samples', '001_7e7789833fe97c79.txt'));
    assert.match(await hoverAt(samples.uri, inside(samples, 'Wang noted')), /Wang Yi/);
    const second = await open(uriOf('second', 'mayor.txt'));
    const card = await hoverAt(second.uri, inside(second, 'Wang said'));
    assert.match(card, /Wang Fang/);
    assert.doesNotMatch(card, /Wang Yi/);
  });

  it('outside a project report nothing and show nothing', async () => {
    const text = await open(uriOf('elsewhere', 'news.txt'));
    const registry = await open(uriOf('elsewhere', 'speakers.yaml'));
    // By the time that a text opened later has its findings, these would have theirs.
    const second = await open(uriOf('second', 'mayor.txt'));
    await untilFindings(second.uri, 'the unlabeled quote of the second folder', (all) => all.length === 1);
    assert.deepEqual(codes(second.uri), ['unlabeled-quote']);
    assert.deepEqual(findings(text.uri), []);
    assert.deepEqual(findings(registry.uri), []);
    assert.equal(await hoverNow(text.uri, inside(text, 'Wang said')), '');
  });
});
