import { parseSync } from 'vite';

/** A node of the tree that TypeScript and JSX are parsed to (ESTree). */
export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly [field: string]: unknown;
}

const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === 'object' && value !== null && 'type' in value && 'start' in value;

/** The node or nodes of a field. */
export const nodesIn = (value: unknown): readonly SyntaxNode[] =>
  (Array.isArray(value) ? value : [value]).filter((each) => isNode(each));

export const childrenOf = (node: SyntaxNode): readonly SyntaxNode[] =>
  Object.values(node).flatMap(nodesIn);

/** @param file decides by its ending what is parsed */
export const parseTree = (file: string, source: string): SyntaxNode =>
  parseSync(file, source).program as unknown as SyntaxNode;
