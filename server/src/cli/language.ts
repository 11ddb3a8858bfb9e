/** A command line without `--lang`, which may stand anywhere in it, and the language asked for: null where there is none, '' where the value is missing. */
export function takeLanguage(args: readonly string[]): { readonly args: readonly string[]; readonly asked: string | null } {
  const end = args.includes('--') ? args.indexOf('--') : args.length;
  const at = args.findIndex((arg, index) => index < end && /^--lang(?:=|$)/.test(arg));
  if (at < 0) return { args, asked: null };
  const glued = args[at].startsWith('--lang=');
  return { args: [...args.slice(0, at), ...args.slice(at + (glued ? 1 : 2))], asked: glued ? args[at].slice('--lang='.length) : args[at + 1] ?? '' };
}
