import type { Format } from './format';
import { github } from './github';
import { html } from './html';
import { json } from './json';
import { markdown } from './markdown';
import { sarif } from './sarif';
import { text } from './text';

/** One file a format. */
export const FORMATS: Readonly<Record<string, Format>> = { text, json, sarif, github, markdown, html };
