import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { version } from '../../package.json';
import { Gate } from './connection/gate';
import { DiskCache, defaultCacheFolder } from './node/diskCache';
import { nodeFileSystem } from './node/fileSystem';
import { reportPage } from './node/reportPage';
import { nodeScheduler } from './node/scheduler';
import { fromPath } from './project/uri';
import { startServer } from './server';
import { openConnection } from './transport';

// The bundle is dist/server.js; the pages of the rules are shipped beside dist/.
const pages = join(__dirname, '..', 'docs', 'rules');
/** Each finding has the address of its rule's page, so the disk is asked once for each rule. */
const knownPages = new Map<string, string | undefined>();

function pageOf(code: string): string | undefined {
  if (!knownPages.has(code)) {
    const page = join(pages, `${code}.md`);
    knownPages.set(code, existsSync(page) ? fromPath(page) : undefined);
  }
  return knownPages.get(code);
}

const gate = new Gate();
const connection = openConnection({ messageStrategy: gate }, () => gate.isShutDown);
gate.guard(connection);
// A fault in one place must not end a session in which somebody is working.
process.on('uncaughtException', (error) => connection.console.error(`Uncaught: ${error.stack ?? error.message}`));
process.on('unhandledRejection', (reason) => connection.console.error(`Unhandled rejection: ${String(reason)}`));

/** Another build computes other things, whatever its version is called; it is in both of these. */
const bundles = [__filename, join(__dirname, 'late.js')];
let build: string | undefined;
const buildHash = () =>
  (build ??= bundles.reduce((hash, bundle) => hash.update(readFileSync(bundle)), createHash('sha256')).digest('hex'));

startServer(connection, {
  cacheIn: (folder, log) => new DiskCache(folder ?? defaultCacheFolder(), buildHash, log),
  files: nodeFileSystem,
  scheduler: nodeScheduler,
  version,
  reportPage,
  pageOf,
});
