import type { Format } from './format';
import { json } from './json';
import { text } from './text';

export const FORMATS: Readonly<Record<string, Format>> = { text, json };
