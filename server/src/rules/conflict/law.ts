import table from '../../../data/authority-law.json';
import type { CheckContext, Related } from '../model';

interface Provision {
  readonly id: string;
  readonly document: string;
  readonly version: string;
  readonly locator: string;
  /** First and last day of this reading, ISO; '' for open. */
  readonly from: string;
  readonly to: string;
  readonly text: string;
}

const PROVISIONS: readonly Provision[] = table.provisions;

/**
 * The bundled provisions of law with these ids that are in force on the day, as evidence. Where the only law on a point came
 * later than the draft, none; rules then name the older one that stood in its place.
 */
export function lawInForce({ day }: CheckContext, ...ids: readonly string[]): Related[] {
  for (const id of ids) {
    const found = PROVISIONS.filter((each) => each.id === id && each.from <= day && (each.to === '' || day <= each.to));
    if (found.length > 0) return found.map(({ document, version, locator, text }) => ({ document, version, locator, uri: '', span: { start: 0, end: 0 }, text }));
  }
  return [];
}

/** All of them, with where they stand, for a page that shows them. */
export const lawTexts = (): ReadonlyArray<Pick<Provision, 'document' | 'version' | 'locator' | 'text'>> => PROVISIONS;
