import { rules } from '../../rules';
import type { Severity } from '../../rules/model';
import type { Range } from '../../text/lines';
import type { Format } from './format';
import { version } from '../../../../package.json';
import { slashed } from '../../text/paths';

const LEVELS: Record<Severity, string> = { error: 'error', warning: 'warning', information: 'note', hint: 'note' };

/** SARIF 2.1.0, for code scanning and review systems. Files that could not be read are notifications, and the run is no success then. */
export const sarif: Format = {
  file({ file, diagnostics, problem, failures }) {
    const artifact = { uri: uriOf(file) };
    const results = diagnostics.map(({ code, severity, range, message, basis, related, fixes }) => ({
      ruleId: code, ruleIndex: RULE_INDEX.get(code), level: LEVELS[severity], message: { text: basis ? `${message}（${basis}）` : message },
      locations: [{ physicalLocation: { artifactLocation: artifact, region: regionOf(range) } }],
      ...(related.length ? { relatedLocations: related.map((each, id) => ({ id, message: { text: `《${each.document}》${each.locator}：${each.text}` }, physicalLocation: { artifactLocation: { uri: uriOf(each.path) }, region: regionOf(each.range) } })) } : {}),
      ...(fixes.length ? { fixes: fixes.map(({ title, edits }) => ({ description: { text: title }, artifactChanges: [{ artifactLocation: artifact, replacements: edits.map((edit) => ({ deletedRegion: regionOf(edit.range), insertedContent: { text: edit.newText } })) }] })) } : {}),
    }));
    const notifications = [...(problem === null ? [] : [problem]), ...failures.map(({ code, error }) => `${code}: ${error}`)].map((text) => ({ level: 'error', message: { text }, locations: [{ physicalLocation: { artifactLocation: artifact } }] }));
    return JSON.stringify({ results, notifications });
  },
  *whole(files, summary, { locale }) {
    const driver = {
      name: 'policydraft', version,
      rules: rules.map(({ code, severity, off, title, explanation, basis }) => ({
        id: code, shortDescription: { text: title[locale] }, fullDescription: { text: explanation[locale] }, help: { text: basis }, defaultConfiguration: { level: LEVELS[severity], enabled: !off },
      })),
    };
    const notifications: unknown[] = [];
    yield `{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"tool":{"driver":${JSON.stringify(driver)}},"columnKind":"utf16CodeUnits","results":[`;
    let first = true;
    for (const file of files) {
      const { results, notifications: more } = JSON.parse(file) as { results: unknown[]; notifications: unknown[] };
      notifications.push(...more);
      if (results.length === 0) continue;
      yield (first ? '\n' : ',\n') + results.map((result) => JSON.stringify(result)).join(',\n');
      first = false;
    }
    const { citations, articles, files: count, unreadable, suppressed, corpus } = summary;
    yield `],"invocations":${JSON.stringify([{ executionSuccessful: unreadable + summary.broken === 0, toolExecutionNotifications: notifications }])},"properties":${JSON.stringify({ files: count, unreadable, articles, citations, suppressed, corpus })}}]}\n`;
  },
};

const RULE_INDEX = new Map(rules.map(({ code }, index) => [code, index]));

const regionOf = ({ start, end }: Range): unknown => ({ startLine: start.line + 1, startColumn: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1 });

/** A path as a URI: relative ones stay relative. */
const uriOf = (path: string): string => (/^[a-z]+:\/\//.test(path) ? path : (/^(?:\/|[A-Za-z]:)/.test(path) ? `file://${path.startsWith('/') ? '' : '/'}` : '') + slashed(path).split('/').map((part) => encodeURIComponent(part).replace('%3A', ':')).join('/'));
