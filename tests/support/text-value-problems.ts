import { type LocaleTexts, withoutPlural } from './locale-texts.ts';
import { childrenOf, nodesIn, parseTree, type SyntaxNode } from './syntax-tree.ts';

/** The keys that an argument may be, as far as they are written out. */
function keysOf(node: SyntaxNode | undefined): readonly string[] {
  if (node?.type === 'Literal') return [String(node['value'])];
  if (node?.type !== 'ConditionalExpression') return [];
  return [...nodesIn(node['consequent']), ...nodesIn(node['alternate'])].flatMap(keysOf);
}

/** The names that a call gives values for; null when that cannot be read off it. */
function namesOf(node: SyntaxNode | undefined): ReadonlySet<string> | null {
  if (node === undefined) return new Set();
  if (node.type !== 'ObjectExpression') return null;
  const properties = nodesIn(node['properties']);
  if (properties.some(({ type }) => type !== 'Property')) return null;
  return new Set(properties.flatMap(({ key }) => nodesIn(key).map(({ name }) => String(name))));
}

/** The calls of `t` that leave a place of their text empty: "{{when}}" would stand on the page. */
export function textValueProblems(
  file: string,
  source: string,
  texts: LocaleTexts,
): readonly string[] {
  const places = (key: string): readonly string[] =>
    [...texts]
      .filter(([each]) => each === key || withoutPlural(each) === key)
      .flatMap(([, text]) => [...text.matchAll(/\{\{([^}]+)\}\}/g)].map(([, name = '']) => name));
  const found: string[] = [];
  const visit = (node: SyntaxNode): void => {
    const [callee] = nodesIn(node['callee']);
    if (node.type === 'CallExpression' && callee?.['name'] === 't') {
      const [key, values] = nodesIn(node['arguments']);
      const names = namesOf(values);
      const line = source.slice(0, node.start).split('\n').length;
      for (const each of names === null ? [] : keysOf(key)) {
        const missing = [...new Set(places(each))].filter((name) => names?.has(name) === false);
        if (missing.length > 0) found.push(`${file}:${line} ${each} without ${missing.join()}`);
      }
    }
    childrenOf(node).forEach(visit);
  };
  visit(parseTree(file, source));
  return found;
}
