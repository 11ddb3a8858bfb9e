/** A path with `/` between its folders, as Windows takes it too. */
export const slashed = (path: string): string => path.replace(/\\/g, '/');

/** The name of a file, without its folders. */
export const fileNameOf = (path: string): string => slashed(path).replace(/^.*\//s, '');
