export interface DotenvEntry {
  readonly name: string;
  readonly value: string;
  readonly line: number;
}

const assignment = /^\s*(?:export\s+)?([A-Za-z_]\w*)\s*=\s*(.*?)\s*$/;

/** The assignments of a .env file as python-dotenv reads them, without multi-line values and interpolation. */
export const readDotenv = (text: string): readonly DotenvEntry[] =>
  text.split(/\r?\n/).flatMap((content, index) => {
    const [, name, value] = assignment.exec(content) ?? [];
    if (name === undefined || value === undefined) return [];
    return [{ name, value: unquoted(value), line: index + 1 }];
  });

function unquoted(value: string): string {
  const [, , inner] = /^(["'])(.*?)\1/.exec(value) ?? [];
  // A comment begins at a # behind a blank.
  return inner ?? value.replace(/(?:^|\s+)#.*$/, '');
}
