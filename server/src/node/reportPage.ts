import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ReportData } from '../report/collect';
import type { Page, PageOptions } from '../report/page/page';

type PageModule = { readonly pageOf: (data: ReportData, options: PageOptions) => Promise<Page> };

/** Writes a report as a page. What draws it is a bundle of its own beside this one, loaded on first use. */
export async function reportPage(data: ReportData, options: PageOptions): Promise<Page> {
  const place = pathToFileURL(join(__dirname, 'report.js')).href;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the exports of report/page/page.ts, which it is made of
  const { default: module } = (await import(place)) as { readonly default: PageModule };
  return module.pageOf(data, options);
}
