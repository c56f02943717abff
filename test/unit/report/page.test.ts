import { describe, expect, test } from 'vitest';
import { pageOf } from '../../../server/src/report/page/page';
import { at } from '../kit/workspace';
import { collected, made, reportOn } from './kit';

const asFile = { title: 'Who said what', version: '1.2.3', linking: 'none' } as const;
const inEditor = { ...asFile, linking: 'editor' } as const;

const someTexts = [
  made('x/a.txt', [
    ['wang', 'direct', 'We win'],
    ['li', 'indirect', 'that it rains'],
    ['', 'direct', 'Nobody labeled this'],
  ]),
  made('x/b.txt', [
    ['wang', 'mixed'],
    ['?', 'indirect', 'that nobody is named'],
  ]),
];

/** Every address that the page leads to. */
function hrefs(html: string): string[] {
  return [...html.matchAll(/ href="([^"]*)"/g)].map(([, href = '']) => href);
}

describe('figures', () => {
  test('lead to lists that are there, with speaker, type, text and line', async () => {
    const { html } = await pageOf(collected(someTexts), asFile);
    const ids = new Set([...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id));
    const anchors = hrefs(html).filter((href) => href !== '#-');
    expect(anchors.length).toBeGreaterThan(20);
    expect(anchors.filter((href) => !href.startsWith('#') || !ids.has(href.slice(1)))).toEqual([]);
    expect(html).toMatch(/<a (?=[^>]*href="#q1")[^>]*aria-label="wang: 1 direct quote"/);
    expect(html).toMatch(/id="q1"[^]*?<li><p>We win<\/p><p><b>wang<\/b> · direct<br><i>x\/a\.txt:1<\/i>/);
    expect(html).toMatch(/<p>Nobody labeled this<\/p><p><b>not labeled<\/b>/);
  });

  test('are said in words and drawn in patterns', async () => {
    const { html } = await pageOf(collected(someTexts), asFile);
    for (const fill of new Set([...html.matchAll(/url\(#(f-[a-z-]+)\)/g)].map(([, id]) => id))) {
      expect(html).toContain(`<pattern id="${fill}"`);
    }
    expect(html).toMatch(/<dd><a href="#unnamed">25 %<\/a><\/dd>/);
    expect(html).toContain('25 % of the labeled quotes, 1 in 1 text, come from a source that is not named.');
  });
});

describe('what files say', () => {
  const evil = '</script><script>alert(1)</script><img src=x onerror="alert(1)">&amp;\'"`${}';

  test('is text and nothing else, wherever it goes', async () => {
    const person = {
      key: evil,
      id: evil as never,
      name: evil,
      kind: 'person',
      role: evil,
      affiliation: evil,
      country: evil,
    } as const;
    const other = { ...person, key: `${evil}2`, name: `${evil}2` };
    const [facts] = [made(`${evil}/${evil}.txt`, [['wang', 'direct', evil]], { folder: evil, language: evil })];
    const texts = facts.quotes.map((quote) => ({ ...quote, speakers: [person, other] }));
    const { html } = await pageOf(collected([{ ...facts, quotes: texts }]), { ...inEditor, title: evil });
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html.match(/<\/script/g)).toHaveLength(1);
    expect(html.replaceAll(/="[^"]*"/g, '')).not.toMatch(/<img|<[^>]*\sonerror/);
    expect(html.split('&lt;img src=x onerror=').length).toBeGreaterThan(15);
  });

  test('is no command for the log of a CI that the page goes to', async () => {
    const words = '::a::b\n ::c::d ###[e]f ##vso[g]h';
    const { html } = await pageOf(collected([made(`${words}.txt`, [[words, 'direct', words]])]), {
      ...asFile,
      title: words,
    });
    expect(html).not.toMatch(/^\s*::[a-d]|##\[|##vso\[/im);
    expect(html).toContain('<h1 dir="auto">&#58;:a&#58;:b\n &#58;:c&#58;:d #&#35;#[e]f &#35;#vso[g]h</h1>');
  });

  test('makes no links, whatever a name looks like', async () => {
    const link = '[x](command:workbench.action.quit) javascript:alert(1) https://example.org';
    const { html } = await pageOf(collected([made(`${link}.txt`, [[link, 'direct', link]])]), inEditor);
    expect(hrefs(html).filter((href) => !/^#[\w-]*$/.test(href))).toEqual([]);
  });

  test('may be written in any script', async () => {
    const names = ['王毅', 'محمد علي', 'Nguyễn Ái Quốc', 'דוד לוי', '🦊 Fox', 'a\u0000b\u0007'];
    const { html } = await pageOf(
      collected([
        made(
          'a.txt',
          names.map((name) => [name, 'direct'] as const),
        ),
      ]),
      asFile,
    );
    for (const name of names.slice(0, 5)) expect(html).toContain(`<bdi>${name}</bdi>`);
    expect(html).toContain('<bdi>ab</bdi>');
  });
});

describe('the content security policy', () => {
  test.each([asFile, inEditor])('lets through the style and the script of the page alone', async (options) => {
    const { html } = await pageOf(collected(someTexts), options);
    const policy =
      /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1]?.replaceAll('&#39;', "'") ?? '';
    const hash = async (tag: string) => {
      const content = new RegExp(`<${tag}>([^]*?)</${tag}>`).exec(html)?.[1] ?? '';
      const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(content));
      return `'sha256-${Buffer.from(digest).toString('base64')}'`;
    };
    expect(policy).toBe(
      `default-src 'none'; style-src ${await hash('style')}; script-src ${await hash('script')}; base-uri 'none'; form-action 'none'`,
    );
    expect(html.match(/<style/g)).toHaveLength(1);
    expect(html).not.toMatch(/<[^>]*\s(?:style|on[a-z]+)=/);
    expect(html).not.toMatch(/@import|url\((?!#)|<(?:link|iframe|object|embed|base)\b/);
  });
});

test('in an editor a quote names its text by a number and its place', async () => {
  const { html, texts } = await pageOf(collected(someTexts), inEditor);
  expect(texts).toEqual([at('x/a.txt'), at('x/b.txt')]);
  expect(html).toContain('<a href="#" data-t="0" data-s="1" data-e="2">x/a.txt:2</a>');
  expect((await pageOf(collected(someTexts), asFile)).texts).toEqual([]);
});

test('the same data makes the same page', async () => {
  const twice = await Promise.all([someTexts, someTexts].map((texts) => pageOf(collected(texts), asFile)));
  expect(twice[0]?.html).toBe(twice[1]?.html);
});

describe('where there is nothing', () => {
  test('no texts', async () => {
    const { html } = await pageOf(await reportOn({}), asFile);
    expect(html).toContain('There is nothing to report yet.');
    expect(html).not.toContain('<figure');
  });

  test('no labels', async () => {
    const { html } = await pageOf(
      await reportOn({
        'speakers.yaml': 'version: 1\nspeakers: {}\n',
        'a.txt': 'The minister said that the country wins and that all the others have lost.\n',
      }),
      asFile,
    );
    expect(html).toContain('Nobody yet: no quote is labeled with a speaker.');
    expect(html).toContain('No text carries a date');
    expect(html).toContain('1 text is 0–9 % complete');
  });
});

test('a page of a large corpus stays small enough to open', async () => {
  const names = Array.from({ length: 400 }, (_, i) => `Speaker ${i}`);
  const texts = Array.from({ length: 1200 }, (_, i) =>
    made(
      `folder ${i % 300}/${i}.txt`,
      Array.from(
        { length: 6 },
        (_, q) =>
          [
            names[(i * 7 + q * q) % names.length] ?? '',
            q % 2 === 0 ? 'direct' : 'mixed',
            'Words of a quote. '.repeat(20),
          ] as const,
      ),
      { date: `20${String(10 + (i % 10))}-0${1 + (i % 9)}-11` as never },
    ),
  );
  const { html } = await pageOf(collected(texts), asFile);
  expect(html.length).toBeLessThan(8_000_000);
  expect(html).toContain('The 1,000 of 1,200 texts with most left to label.');
  expect(html).toContain('The first 20 of');
});
