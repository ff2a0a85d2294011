// Finds texts that cannot be translated: those that are no key, and sentences put together from pieces, whose order
// and grammar only fit English.

import { childrenOf, nodesIn, parseTree, type SyntaxNode } from './syntax-tree.ts';

const letter = /\p{L}/u;
/** Attributes whose value is read or heard. */
const spokenAttribute =
  /^(aria-(label|description|roledescription|placeholder|valuetext)|title|placeholder|alt|label|description|lead|hint)$/;
/** Between two texts these make a row of things, not a sentence. */
const rowSeparator = /^\s*[·|/]\s*$/;

/** The names of a source that stand for a text. */
let named: ReadonlySet<unknown> = new Set();

/** Whether what an expression gives is a translated text, or holds one as a piece. */
function givesText(node: SyntaxNode | undefined): boolean {
  switch (node?.type) {
    case 'Identifier':
      return named.has(node['name']);
    case 'CallExpression': {
      const [callee] = nodesIn(node['callee']);
      return callee?.type === 'Identifier' && callee['name'] === 't';
    }
    case 'ConditionalExpression':
      return [...nodesIn(node['consequent']), ...nodesIn(node['alternate'])].some(givesText);
    case 'LogicalExpression':
      return [
        ...(node['operator'] === '&&' ? [] : nodesIn(node['left'])),
        ...nodesIn(node['right']),
      ].some(givesText);
    case 'BinaryExpression':
      return (
        node['operator'] === '+' &&
        [...nodesIn(node['left']), ...nodesIn(node['right'])].some(givesText)
      );
    case 'TemplateLiteral':
      return nodesIn(node['expressions']).some(givesText);
    case 'JSXExpressionContainer':
    case 'ParenthesizedExpression':
      return nodesIn(node['expression']).some(givesText);
    default:
      return false;
  }
}

const textOf = (node: SyntaxNode | undefined): string | null => {
  if (node?.type === 'JSXText' || node?.type === 'Literal') return String(node['value']);
  if (node?.type !== 'JSXExpressionContainer') return null;
  const [inner] = nodesIn(node['expression']);
  return inner?.type === 'Literal' && typeof inner['value'] === 'string' ? inner['value'] : null;
};

/** ` · more`, shown or not. */
function goesOnInRow(node: SyntaxNode | undefined): boolean {
  switch (node?.type) {
    case 'JSXExpressionContainer':
      return nodesIn(node['expression']).some(goesOnInRow);
    case 'LogicalExpression':
      return nodesIn(node['right']).some(goesOnInRow);
    case 'TemplateLiteral': {
      const [first] = nodesIn(node['quasis']);
      const text = first?.['value'] as { readonly cooked: string } | undefined;
      return text !== undefined && rowSeparator.test(text.cooked);
    }
    default:
      return false;
  }
}

/** JSX drops white space that holds an end of line. */
const isDropped = (node: SyntaxNode): boolean =>
  node.type === 'JSXText' &&
  /^\s*$/.test(String(node['value'])) &&
  /\n/.test(String(node['value']));

function problemOfTemplate(node: SyntaxNode): string | null {
  const expressions = nodesIn(node['expressions']);
  if (!expressions.some(givesText)) return null;
  const pieces = nodesIn(node['quasis']).map(({ value }) => (value as { cooked: string }).cooked);
  if (pieces.some((piece) => letter.test(piece))) return 'has words beside a text in a template';
  return expressions.length > 1 && !pieces.slice(1, -1).every((piece) => rowSeparator.test(piece))
    ? 'joins texts in a template'
    : null;
}

function problemsOfChildren(node: SyntaxNode): readonly string[] {
  const children = nodesIn(node['children']).filter((child) => !isDropped(child));
  const problems = children
    .map(textOf)
    .filter((text) => text !== null && letter.test(text))
    .map((text) => `has a text that is no key: "${text?.trim()}"`);
  children.forEach((child, index) => {
    const between = textOf(children[index + 1]);
    const next = between === null ? children[index + 1] : children[index + 2];
    const isJoined =
      between === null ? givesText(next) && !goesOnInRow(next) : !rowSeparator.test(between);
    const isPiece = (each: SyntaxNode | undefined): boolean =>
      each?.type === 'JSXExpressionContainer' && textOf(each) === null;
    if (isJoined && isPiece(child) && isPiece(next) && (givesText(child) || givesText(next))) {
      problems.push('joins texts side by side');
    }
  });
  return problems;
}

function problemsOf(node: SyntaxNode): readonly string[] {
  switch (node.type) {
    case 'BinaryExpression':
      return node['operator'] === '+' &&
        [...nodesIn(node['left']), ...nodesIn(node['right'])].some(givesText)
        ? ['joins texts with +']
        : [];
    case 'TemplateLiteral':
      return [problemOfTemplate(node) ?? []].flat();
    case 'JSXElement':
    case 'JSXFragment':
      return problemsOfChildren(node);
    case 'JSXAttribute': {
      const [name] = nodesIn(node['name']);
      const text = textOf(nodesIn(node['value'])[0]);
      return spokenAttribute.test(String(name?.['name'])) && text !== null && letter.test(text)
        ? [`has a text that is no key: "${text}"`]
        : [];
    }
    default:
      return [];
  }
}

function namesOfTexts(node: SyntaxNode): readonly unknown[] {
  const isText =
    node.type === 'VariableDeclarator' && nodesIn(node['init']).some((init) => givesText(init));
  const own = isText ? nodesIn(node['id']).map((id) => id['name']) : [];
  return [...own, ...childrenOf(node).flatMap(namesOfTexts)];
}

/** What is wrong with the texts of a source, each with its line. */
export function sentenceProblems(file: string, source: string): readonly string[] {
  const program = parseTree(file, source);
  named = new Set();
  named = new Set(namesOfTexts(program));
  const found: string[] = [];
  const visit = (node: SyntaxNode): void => {
    const line = source.slice(0, node.start).split('\n').length;
    found.push(...problemsOf(node).map((problem) => `${file}:${line} ${problem}`));
    childrenOf(node).forEach(visit);
  };
  visit(program);
  return found;
}
