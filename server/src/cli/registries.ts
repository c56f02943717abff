import type { Named } from './named';
import { reportedFile } from './reported';
import type { ReportedFile } from './reporters/report';
import type { Scan } from './scan';

/** After all texts of a pass: the registries about which there is something to say. */
export async function* registriesOf({ project, registries }: Scan, named: Named): AsyncGenerator<ReportedFile> {
  for (const { uri, isWhole } of registries) {
    const registry = await project.registryAt(uri);
    if (!registry) continue;
    const findings = project.findingsOfRegistry(registry, isWhole ? named.under(uri) : undefined);
    const reported = reportedFile(registry.source, 'registry', findings);
    if (reported) yield reported;
  }
}
