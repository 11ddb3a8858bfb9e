import { resolve } from 'node:path';
import { bundledSources } from '../../server/src/corpus/loaders/bundled';
import { createPolicyService, type CheckResult } from '../../server/src/service';

/** The service over the bundled documents, as the editor and the terminal have it; `today` does not move. */
export const service = createPolicyService({ sources: bundledSources(resolve(__dirname, '../..')), today: () => '2024-06-01' });

/** Reads and checks a text and looks at every fact once, so that nothing stays unread. */
export function checkText(text: string): CheckResult {
  const document = service.read(text, 'file:///draft.policy.txt');
  const result = service.check(document);
  void [document.tables, document.metadata, document.definitions, document.citations, document.assignments, document.targets];
  return result;
}
