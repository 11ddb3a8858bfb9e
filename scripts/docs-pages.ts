// Prints the pages of docs/rules as JSON, for scripts/docs.mjs.
import { docsPages } from '../server/src/cli/pages';

process.stdout.write(JSON.stringify(Object.fromEntries(docsPages())));
