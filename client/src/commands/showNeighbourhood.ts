import { window } from 'vscode';
import type { createNeighbourhoodPanel } from '../views/neighbourhoodPanel';

/** Shows who cites the document of the item, or the one that is open, and whom it cites. */
export async function showNeighbourhood(panel: ReturnType<typeof createNeighbourhoodPanel>, item?: { readonly place: { readonly uri: string } | null }): Promise<void> {
  await panel.show(item?.place?.uri ?? window.activeTextEditor?.document.uri.toString() ?? '');
}
