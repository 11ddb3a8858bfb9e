/**
 * What was found out about some words, kept as long as they stay the same: a block that an edit leaves alone brings its memory into the next
 * version of the document. Facts in it are relative to the words, never to the text.
 */
export class Memory {
  /** Key, frame and value of each; there are few. */
  private entries: unknown[] | null;

  // Assigned here and not beside its name: there are as many of these as sentences, and a field of its own takes a call of its own.
  constructor() {
    this.entries = null;
  }

  /**
   * What `make` finds, or found before under the same key within the same frame. The frame is everything but the words that the finding
   * rests on, as one value that is equal (===) only where nothing of it has changed.
   */
  recall<T>(key: MemoryKey<T>, frame: unknown, make: () => T): T {
    const entries = (this.entries ??= []);
    let at = 0;
    while (at < entries.length && entries[at] !== key) at += 3;
    if (at < entries.length && entries[at + 1] === frame) return entries[at + 2] as T;
    const value = make();
    entries[at] = key;
    entries[at + 1] = frame;
    entries[at + 2] = value;
    return value;
  }
}

/** What is remembered; an object of its own for each kind of finding. */
export interface MemoryKey<T> {
  readonly name: string;
  /** Only tells the compiler what is kept under the key. */
  readonly kept?: T;
}
