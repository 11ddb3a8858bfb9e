import { enclosing } from '../../../document/find';
import type { OutlineNode, PolicyDocument } from '../../../document/model';
import { sentenceIndex, type Statement } from '../related';

/** 实行信用评价制度。具体办法由A制定: what the measures are about is told before, in the same article. */

/** The measures of whatever is spoken of, where a task or a sentence begins or a clause does. */
const MEASURES = /^(?:具体|有关|相关|其)(?:实施|管理)?(?=(?:办法|细则|规则)(?!和))/;
const TOLD_BEHIND = /(?:^|，)(?:具体|有关|相关|其)(?:实施|管理)?(?:办法|细则|规则)(?:，|应当|均)?由/;
/** What measures are made for: 建立信用评价制度. */
const SYSTEM = /(?:实行|推行|建立健全|建立|健全|完善|实施)([^，。；]{2,30}?)制度/;
/** A task that makes measures: 信用评价办法制定. */
const MAKES = /(?:办法|细则|规则)(?:制[定订]|拟[订定]|起草)|(?:制[定订]|拟[订定]|起草)[^，]*(?:办法|细则|规则)$/;

interface Measures {
  /** The sentence that says who makes the measures, by the sentence that says what for. */
  readonly behind: ReadonlyMap<Statement, Statement>;
  /** By that sentence, what for. */
  readonly about: ReadonlyMap<Statement, string>;
}

const known = new WeakMap<PolicyDocument, Measures>();

function measuresIn(document: PolicyDocument): Measures {
  let measures = known.get(document);
  if (measures) return measures;
  const behind = new Map<Statement, Statement>();
  const about = new Map<Statement, string>();
  let before: Statement | null = null;
  for (const statement of sentenceIndex(document).statements) {
    const { text, node } = statement.norm;
    const told = TOLD_BEHIND.exec(text);
    if (told) {
      const own = SYSTEM.exec(text.slice(0, told.index));
      const earlier = !own && told.index === 0 && before && isOneArticle(before.norm.node, node) ? SYSTEM.exec(before.norm.text) : null;
      const system = own ?? earlier;
      if (system) about.set(statement, system[1]);
      if (earlier) behind.set(before!, statement);
    }
    before = statement;
  }
  known.set(document, (measures = { behind, about }));
  return measures;
}

const isOneArticle = (one: OutlineNode | null, other: OutlineNode | null): boolean => enclosing(one, 'article') === enclosing(other, 'article');

/** Whether a task is to make measures, so that it may be compared with one that only says 具体办法. */
export const makesMeasures = (task: string): boolean => MAKES.test(task);

/** The sentence behind one, that says who makes the measures for what it speaks of; null where there is none. */
export const measuresBehind = (statement: Statement, document: PolicyDocument): Statement | null => measuresIn(document).behind.get(statement) ?? null;

/** A task with what its measures are for: 具体办法制定 → 信用评价办法制定. */
export function withSystem(task: string, statement: Statement, document: PolicyDocument): string {
  return MEASURES.test(task) ? task.replace(MEASURES, measuresIn(document).about.get(statement) ?? '$&') : task;
}
