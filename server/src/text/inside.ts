/** Whether an offset of a text stands between two marks, such as “ and ”, of which the first was opened last. */
export const isInside = (text: string, at: number, open: string, close: string): boolean => text.lastIndexOf(open, at) > text.lastIndexOf(close, at);
