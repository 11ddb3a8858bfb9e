import type { TextDocumentContentChangeEvent } from 'vscode-languageserver/node';

/** Where a person is writing at this moment, so that half a sentence is not held against them. Times in milliseconds. */
export interface Typing {
  /** To be told of every edit. */
  edited(uri: string, changes: readonly TextDocumentContentChangeEvent[]): void;
  /** The line (from 0) that was typed in last, as long as that is a moment ago; null else. */
  line(uri: string): number | null;
  /** Calls back when the moment is over and nothing was typed meanwhile; once however often it is asked. */
  whenOver(uri: string, callback: () => void): void;
  closed(uri: string): void;
}

/** A pause as long as this is no pause between words. */
const MOMENT = 4000;
/** What is longer was pasted. */
const LONGEST = 100;

export function createTyping(now: () => number = () => performance.now(), moment = MOMENT): Typing {
  const places = new Map<string, { readonly line: number; readonly at: number; timer?: NodeJS.Timeout }>();
  const forget = (uri: string): void => {
    clearTimeout(places.get(uri)?.timer);
    places.delete(uri);
  };
  return {
    edited(uri, changes) {
      forget(uri);
      const [change] = changes;
      if (changes.length !== 1 || !('range' in change) || change.text.length > LONGEST) return;
      places.set(uri, { line: change.range.start.line + change.text.split('\n').length - 1, at: now() });
    },
    line(uri) {
      const place = places.get(uri);
      return place && now() - place.at < moment ? place.line : null;
    },
    whenOver(uri, callback) {
      const place = places.get(uri);
      if (!place) return;
      clearTimeout(place.timer);
      place.timer = setTimeout(callback, Math.max(0, place.at + moment - now()) + 1);
    },
    closed: forget,
  };
}
