import { parseArgs, type ParseArgsConfig } from 'node:util';
import { UsageError } from './io';

type Options = NonNullable<ParseArgsConfig['options']>;

/**
 * The options and files of a command line. Throws a UsageError in plain words
 * where an option is unknown or lacks its value.
 */
export function readOptions<T extends Options>(args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    const name = /'(-[^' ]+)/.exec(text)?.[1] ?? '';
    if (/unknown option/i.test(text)) throw new UsageError(`不认识的选项 ${name}。用 policydraft --help 查看全部选项。`, `Unknown option ${name}. policydraft --help lists all options.`);
    if (/argument missing|ambiguous/i.test(text)) throw new UsageError(`选项 ${name} 后面缺少内容。`, `Option ${name} needs a value.`);
    throw new UsageError(`命令行写法有误：${text}`, text);
  }
}

/** The value of an option that has a fixed set of them. */
export function oneOf<T extends string>(name: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((each) => each === value);
  if (found) return found;
  throw new UsageError(`选项 --${name} 不能是“${value}”，可以是：${allowed.join('、')}。`, `--${name} cannot be "${value}"; use one of: ${allowed.join(', ')}.`);
}

/** A calendar day that exists, in ISO form. */
export function dayOf(name: string, value: string): string {
  const date = new Date(`${value}T00:00:00Z`);
  if (/^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value)) return value;
  throw new UsageError(`${name} 应为日期，如 2024-05-01，现为“${value}”。`, `${name} must be a day such as 2024-05-01, not "${value}".`);
}
