// The server is killed in the middle of work: it runs again, nothing is lost, and people are told.
import * as assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as vscode from 'vscode';
import {
  acceptUntil,
  activated,
  codes,
  eventually,
  hoverAt,
  inside,
  labelsOf,
  twoSpeak as news,
  open,
  rangeOf,
  read,
  sidecarOf,
  tidy,
  type,
  untilFindings,
  uriOf,
  write,
} from './kit';

const again = /server stopped and was started again; your files are as they were/;

type Kind = 'showInformationMessage' | 'showWarningMessage' | 'showErrorMessage';
const kinds: readonly Kind[] = ['showInformationMessage', 'showWarningMessage', 'showErrorMessage'];
const shown = vscode.window as unknown as Record<Kind, (message: string, ...items: unknown[]) => Promise<unknown>>;
const original = Object.fromEntries(kinds.map((kind) => [kind, shown[kind]]));

/** What is said from here on; each message is answered with what `answer` gives, as a click on a button does. */
function listen(answer: (message: string) => string | undefined = () => undefined): readonly string[] {
  const said: string[] = [];
  for (const kind of kinds) {
    shown[kind] = (message) => {
      said.push(message);
      return Promise.resolve(answer(message));
    };
  }
  return said;
}

async function untilSaid(said: readonly string[], words: RegExp): Promise<void> {
  await eventually(
    `the message ${words}`,
    async () => said.find((each) => words.test(each)),
    () => JSON.stringify(said),
  );
}

/** The process ids of our servers among the children of this extension host. */
function serverProcesses(): readonly number[] {
  const list = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,stat=,args='], { encoding: 'utf8' });
  return list.split('\n').flatMap((line) => {
    const [pid, parent, state, ...command] = line.trim().split(/\s+/);
    const isOurs = Number(parent) === process.pid && command.join(' ').includes('server.js');
    return isOurs && !state?.startsWith('Z') ? [Number(pid)] : [];
  });
}

/** The one server that runs: one that was restarted may need a moment to end. */
function theServer(): Promise<number> {
  return eventually('one server runs', async () => {
    const all = serverProcesses();
    return all.length === 1 ? all[0] : undefined;
  });
}

async function kill(): Promise<number> {
  const server = await theServer();
  process.kill(server, 'SIGKILL');
  return server;
}

/** Whatever comes of a question that VS Code or we have put; fails where nothing comes of it. */
async function settled(what: string, question: Thenable<unknown>): Promise<unknown> {
  const nothing = Symbol(what);
  const end = new Promise((resolve) => setTimeout(resolve, 10_000, nothing));
  const answer = Promise.resolve(question).catch((error: unknown) => (error instanceof Error ? error : String(error)));
  const found = await Promise.race([answer, end]);
  assert.notEqual(found, nothing, `${what} is still open ten seconds after the server was killed`);
  return found;
}

describe('a server that is killed', function () {
  before(function () {
    if (process.platform === 'win32') this.skip();
  });

  beforeEach(async () => {
    await activated();
    // Somebody who starts it by hand gives it all its chances again.
    await vscode.commands.executeCommand('whosaid.restart');
  });

  afterEach(async () => {
    Object.assign(shown, original);
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await tidy();
  });

  it('runs again, knows what is not saved, and people are told', async () => {
    const said = listen();
    const text = await open(await write(uriOf('samples', 'killed.txt'), news));
    await untilFindings(text.uri, 'two unlabeled quotes', (all) => all.length === 2);
    await type(text, rangeOf(text, ' Lavrov added that Moscow was ready.'), '');
    await untilFindings(text.uri, 'one of what is not saved', (all) => all.length === 1);
    const killed = await kill();
    await untilSaid(said, again);
    assert.ok(!serverProcesses().includes(killed));
    await untilFindings(text.uri, 'the finding of what is not saved', (all) => all.length === 1);
    assert.deepEqual(codes(text.uri), ['unlabeled-quote']);
    assert.match(await hoverAt(text.uri, inside(text, 'Wang said')), /Wang Yi/);
    assert.ok(text.isDirty);
    // It follows what is typed from here on as well.
    await type(text, rangeOf(text, 'Wang said that the talks would go on.'), '');
    await untilFindings(text.uri, 'nothing is left', (all) => all.length === 0);
  });

  it('in the middle of questions ends each of them, and answers the next', async () => {
    const said = listen();
    const text = await open(await write(uriOf('samples', 'killed-asked.txt'), news));
    await untilFindings(text.uri, 'two unlabeled quotes', (all) => all.length === 2);
    await type(text, rangeOf(text, 'Two ministers on the phone'), 'Two ministers, one phone');
    const at = inside(text, 'Wang said');
    const server = await theServer();
    // It takes what it is asked, and answers nothing any more.
    process.kill(server, 'SIGSTOP');
    const ask = (name: string, ...rest: unknown[]) => ({
      name,
      question: vscode.commands.executeCommand(`vscode.execute${name}`, text.uri, ...rest),
    });
    const whole = new vscode.Range(0, 0, text.lineCount, 0);
    const questions = [
      ask('HoverProvider', at),
      ask('DefinitionProvider', at),
      ask('ReferenceProvider', at),
      ask('DocumentHighlights', at),
      ask('DocumentSymbolProvider'),
      ask('CodeActionProvider', whole),
      ask('CodeLensProvider'),
      ask('InlayHintProvider', whole),
      { name: 'whosaid.suggestAll', question: vscode.commands.executeCommand('whosaid.suggestAll') },
    ];
    await new Promise((resolve) => setTimeout(resolve, 500));
    process.kill(server, 'SIGKILL');
    for (const { name, question } of questions) await settled(name, question);
    await untilSaid(said, again);
    // Nobody knows whether it was done, so it is said, and it is not done behind anybody's back.
    await untilSaid(said, /server stopped before it said that this was done/);
    assert.equal(await labelsOf(text.uri), '');
    assert.ok(text.isDirty);
    assert.match(text.getText(), /^Two ministers, one phone/);
    assert.match(await hoverAt(text.uri, at), /Wang Yi/);
    await untilFindings(text.uri, 'two unlabeled quotes again', (all) => all.length === 2);
    await vscode.commands.executeCommand('whosaid.suggestAll');
    assert.equal((await labelsOf(text.uri)).match(/status: suggested/g)?.length, 2);
  });

  it('leaves a review going on, with every decision', async () => {
    const said = listen();
    const text = await open(await write(uriOf('samples', 'killed-review.txt'), news));
    await vscode.commands.executeCommand('whosaid.review', { uri: text.uri.toString() });
    await acceptUntil('the first is labeled', text.uri, /cue: said/);
    await kill();
    await untilSaid(said, again);
    assert.match(await labelsOf(text.uri), /cue: said/);
    await acceptUntil('the second is labeled', text.uri, /cue: added/);
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    const saved = await eventually('both are saved', async () => {
      const now = await read(sidecarOf(text.uri));
      return /cue: said/.test(now) && /cue: added/.test(now) ? now : undefined;
    });
    assert.equal(saved.match(/cue: said/g)?.length, 1);
    assert.equal(saved.match(/cue: added/g)?.length, 1);
  });

  it('too often is not started again by itself: a review ends, and a restart is offered', async () => {
    let isWanted = false;
    const said = listen((message) => (isWanted && /times within three minutes/.test(message) ? 'Restart' : undefined));
    const text = await open(await write(uriOf('samples', 'killed-often.txt'), news));
    await vscode.commands.executeCommand('whosaid.review', { uri: text.uri.toString() });
    await acceptUntil('the first is labeled', text.uri, /cue: said/);
    isWanted = true;
    for (let crash = 1; crash <= 5; crash++) {
      await kill();
      const told = crash;
      if (crash < 5) {
        await eventually('it is said each time', async () =>
          said.filter((each) => again.test(each)).length === told ? true : undefined,
        );
      }
    }
    await untilSaid(said, /stopped 5 times within three minutes and is not started again by itself/);
    await untilSaid(said, /the review ended with the server. What you decided so far is kept/);
    assert.match(await read(sidecarOf(text.uri)), /cue: said/);
    await untilFindings(text.uri, 'what is left, from the server that was started by hand', (all) => all.length === 1);
  });
});

describe('a sidecar that another program changes during a review', () => {
  afterEach(async () => {
    Object.assign(shown, original);
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await tidy();
  });

  it('is not written over when the review saves, and people are told', async () => {
    const said = listen();
    const text = await open(await write(uriOf('samples', 'newer.txt'), news));
    const sidecar = await write(sidecarOf(text.uri), 'version: 1\nlanguage: en\nquotes: []\n');
    await vscode.commands.executeCommand('whosaid.review', { uri: text.uri.toString() });
    await acceptUntil('the first is labeled', text.uri, /cue: said/);
    const theirs = 'version: 1\nlanguage: en\nquotes: []\n# written by another program, and longer than before\n';
    await write(sidecar, theirs);
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await untilSaid(said, /newer\.txt\.quotes\.yaml is not saved/);
    assert.equal(await read(sidecar), theirs);
    assert.match(await labelsOf(text.uri), /cue: said/);
  });
});
