import type { Connection } from 'vscode-languageserver';
import type { Uri } from '../model/uri';
import type { Cache } from '../project/cache';
import type { Counter } from '../project/counter';
import type { Scheduler } from '../project/ports';
import type { Project } from '../project/project';
import type { ReportData } from '../report/collect';
import type { Page, PageOptions } from '../report/page/page';
import type { Abilities } from './abilities';
import type { Log } from './answer';

/** What every part of the server needs: one client, what it can do, and the workspace that it shows us. */
export interface Session {
  readonly connection: Connection;
  readonly project: Project;
  /** How complete each text of the workspace is. */
  readonly counter: Counter;
  /** What is remembered from one session to the next. */
  readonly cache: Cache;
  readonly scheduler: Scheduler;
  readonly abilities: Abilities;
  readonly log: Log;
  readonly version: string;
  /** Draws a report as a page; loaded when it is needed. */
  readonly reportPage: (data: ReportData, options: PageOptions) => Promise<Page>;
  /** The address of a rule's page; undefined where no pages are at hand. */
  readonly pageOf: (code: string) => string | undefined;
  /** Does what changes files one after another: what one of them changes has to be known before the next is worked out. */
  inTurn: <T>(work: () => Promise<T>) => Promise<T>;
  /** Resolves when every file of the workspace has been looked at; where the user has stopped that, it begins anew. */
  indexed: () => Promise<void>;
  /** Says that open documents are another than before, so that what depends on them is computed and shown anew. */
  changed: (uris: readonly Uri[]) => void;
  /** The same of files on disk, of which many can change at once. */
  changedOnDisk: (uris: readonly Uri[]) => void;
  /** Looks at the whole workspace anew. */
  reindex: () => void;
  /** Says that a document was opened: its client knows nothing about it, whatever it was told before it closed it. */
  opened: (uri: Uri) => void;
  /** Tells of all findings of the workspace, or only of those in open files again. */
  checkWorkspace: (isWanted: boolean) => void;
}
