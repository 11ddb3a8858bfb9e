import { serveImport } from './serve';

/** The bundle of the importers (dist/import.js): a module to load, and a worker of its own. */
export * from '.';

void serveImport();
