import type { Neighbourhood } from '../protocol';

/** What the picture is told. */
export interface ToPicture {
  readonly neighbourhood: Neighbourhood;
  readonly words: Words;
  readonly canGoBack: boolean;
}

/** What it asks for. */
export type FromPicture =
  | { readonly kind: 'ready' | 'back' }
  | { readonly kind: 'centre'; readonly uri: string }
  | { readonly kind: 'open'; readonly uri: string; readonly line: number; readonly character: number };

/** Words in the language of the person. */
export interface Words {
  readonly picture: string;
  readonly citing: string;
  readonly cited: string;
  readonly citingCount: string;
  readonly citedCount: string;
  readonly rest: string;
  readonly nothing: string;
  readonly none: string;
  readonly notHere: string;
  readonly whole: string;
  readonly times: string;
  readonly earlier: string;
  readonly open: string;
  readonly centre: string;
  readonly place: string;
  readonly back: string;
}
