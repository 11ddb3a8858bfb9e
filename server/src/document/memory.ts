/**
 * What was found out about some words, kept as long as they stay the same: a block that an edit leaves alone brings its memory into the next
 * version of the document. Facts in it are relative to the words, never to the text.
 */
export class Memory {
  private first: Entry | null;

  // Assigned here and not beside its name: there are as many of these as sentences, and a field of its own takes a call of its own.
  constructor() {
    this.first = null;
  }

  /**
   * What `make` finds, or found before under the same key within the same frame. The frame is everything but the words that the finding
   * rests on, as one value that is equal (===) only where nothing of it has changed.
   */
  recall<T>(key: MemoryKey<T>, frame: unknown, make: () => T): T {
    let entry = this.first;
    while (entry !== null && entry.key !== key) entry = entry.next;
    if (entry !== null && entry.frame === frame) return entry.value as T;
    const value = make();
    if (entry !== null) {
      entry.frame = frame;
      entry.value = value;
    } else this.first = { key, frame, value, next: this.first };
    return value;
  }
}

/** A list: there are few to a memory, and most memories have one. */
interface Entry {
  readonly key: MemoryKey<unknown>;
  frame: unknown;
  value: unknown;
  readonly next: Entry | null;
}

/** What is remembered; an object of its own for each kind of finding. */
export interface MemoryKey<T> {
  readonly name: string;
  /** Only tells the compiler what is kept under the key. */
  readonly kept?: T;
}
