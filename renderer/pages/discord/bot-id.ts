const longestId = 32;
const shape = /^[a-z0-9][a-z0-9-]{0,31}$/;

/** The name under which a bot stands in settings and URLs, made of what it is called: "My Béacon" is `my-beacon`. */
export function botIdOf(name: string): string {
  const plain = name.normalize('NFKD').replaceAll(/\p{Mark}/gu, '');
  const words = plain.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return words.join('-').slice(0, longestId).replace(/-$/, '');
}

export type BotIdProblem = 'shape' | 'taken';

export function botIdProblem(id: string, taken: readonly string[]): BotIdProblem | null {
  if (!shape.test(id)) return 'shape';
  return taken.includes(id) ? 'taken' : null;
}
