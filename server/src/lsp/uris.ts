import { pathToFileURL } from 'node:url';

/**
 * Editors escape URIs in different ways: draft(1).txt stays so with Node and becomes draft%281%29.txt with VS Code. Compared are URIs
 * in one form, that of VS Code: every character of a path but letters, digits and -._~ is escaped, drive letters are small.
 */
export function canonical(uri: string): string {
  const parts = /^([a-zA-Z][\w+.-]*:)(\/\/[^/]*)?(.*)$/s.exec(uri);
  if (!parts) return uri;
  const [, scheme, authority = '', path] = parts;
  const plain = decoded(path).replace(/^\/([A-Z]):/, (_drive, letter: string) => `/${letter.toLowerCase()}:`);
  return scheme + authority + plain.split('/').map(escaped).join('/');
}

/** Where a disk takes 《法规库/A》 and 《法规库/a》 for one. */
const FOLDS = process.platform === 'win32' || process.platform === 'darwin';
const folded = (uri: string, folds: boolean): string => (folds ? canonical(uri).toLowerCase() : canonical(uri));

/** Whether a file is the given one, or lies in the folder that is given; however the two are escaped and, on some disks, capitalised. */
export function isWithin(uri: string, place: string, folds = FOLDS): boolean {
  const [inner, outer] = [folded(uri, folds), folded(place, folds).replace(/\/$/, '')];
  return inner === outer || inner.startsWith(`${outer}/`);
}

export const isSame = (left: string, right: string, folds = FOLDS): boolean => folded(left, folds) === folded(right, folds);

export const fileUri = (path: string): string => canonical(pathToFileURL(path).href);

const escaped = (text: string): string => encodeURIComponent(text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
