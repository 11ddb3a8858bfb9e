import type { PolicyDocument } from '../document/model';
import type { Span } from '../text/span';
import type { Related } from './model';

/** A place of the draft itself as evidence; `text` is what is shown of it, its words where nothing else is said. */
export const placeHere = (document: PolicyDocument, span: Span, locator: string, text = document.text.slice(span.start, span.end)): Related =>
  ({ document: document.metadata.title, version: '', locator, uri: document.uri, span, text });
