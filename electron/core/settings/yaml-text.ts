import {
  type Document,
  isMap,
  isNode,
  isPair,
  isScalar,
  Lexer,
  LineCounter,
  parseDocument,
  Parser,
  visit,
} from 'yaml';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { formatPath, type SettingsPath, type SettingsProblem } from './settings-problem.ts';
import { yamlAdvice } from './yaml-advice.ts';

/** Hundreds of own sources fit into a tenth of it. */
const maxFileBytes = 256 * 1024;

/**
 * The settings need eight levels. Far deeper ones exhaust the stack of the recursive composer, which
 * can end the whole process: V8 treats a stack that ends inside a regular expression as fatal.
 */
const maxDepth = 32;

export interface YamlText {
  readonly document: Document.Parsed;
  /** The text as plain values; undefined when it holds none. */
  readonly value: unknown;
  /** Line and column, one-based, of a place's name or value; of the nearest place above it that exists. */
  readonly locate: (
    path: SettingsPath,
    at: 'name' | 'value',
  ) => { readonly line: number; readonly column: number };
}

type Position = Pick<SettingsProblem, 'line' | 'column'>;
const startOfText: Position = { line: null, column: null };

/**
 * Reads YAML 1.2 (core schema) strictly: one document, no duplicate keys, no aliases (their expansion
 * is the billion-laughs attack), no unknown tags, bounded in size and depth.
 * @param place how problems name the text: a file's path or a variable's name
 */
export function readYaml(
  text: string,
  place: string,
): Result<YamlText, readonly SettingsProblem[]> {
  const refuse = (
    wrong: string,
    right: string,
    position = startOfText,
    path = '',
  ): SettingsProblem => ({
    place,
    ...position,
    path,
    wrong,
    right,
  });
  const bytes = new TextEncoder().encode(text).length;
  if (bytes > maxFileBytes) {
    return fail([refuse(`is ${Math.ceil(bytes / 1024)} KiB long`, 'it must be at most 256 KiB')]);
  }
  const lines = new LineCounter();
  const positionOf = (offset: number): { readonly line: number; readonly column: number } => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  if (isTooDeep(text)) {
    return fail([refuse('is nested too deep', `it must stay within ${maxDepth} levels`)]);
  }
  // Uniqueness is checked below: the library compares every key with every other one.
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: false,
  });
  const faults = [...document.errors, ...document.warnings].map((fault) => {
    const { wrong, right } = yamlAdvice(fault.code, fault.message);
    return refuse(wrong, right, positionOf(fault.pos[0]));
  });
  if (faults.length > 0) return fail(faults.slice(0, 1));
  const shared = aliasesAndDuplicates(document).map(({ offset, path, wrong, right }) =>
    refuse(wrong, right, positionOf(offset), path),
  );
  if (shared.length > 0) return fail(shared);
  return ok({
    document,
    value: document.toJS() ?? undefined,
    locate: (path, at) => positionOf(offsetOf(document, path, at)),
  });
}

function isTooDeep(text: string): boolean {
  const parser = new Parser();
  for (const lexeme of new Lexer().lex(text)) {
    for (const _ of parser.next(lexeme));
    if (parser.stack.length > maxDepth) return true;
  }
  return false;
}

interface Fault {
  readonly offset: number;
  readonly path: string;
  readonly wrong: string;
  readonly right: string;
}

function aliasesAndDuplicates(document: Document.Parsed): readonly Fault[] {
  const faults: Fault[] = [];
  visit(document, {
    Alias(_, alias) {
      const offset = alias.range?.[0] ?? 0;
      const wrong = `refers to another place by *${alias.source}`;
      faults.push({ offset, path: '', wrong, right: 'write the value out instead' });
    },
    Map(_, map, ancestors) {
      const seen = new Set<string>();
      for (const { key } of map.items) {
        const name = String(isScalar(key) ? key.value : key);
        if (seen.has(name)) {
          const path = formatPath([...pathOf(ancestors), name]);
          const offset = isNode(key) ? (key.range?.[0] ?? 0) : 0;
          faults.push({
            offset,
            path,
            wrong: `${path} stands here again`,
            right: 'keep one of them',
          });
        }
        seen.add(name);
      }
    },
  });
  return faults;
}

/** The names above a node, from the pairs among its ancestors. */
function pathOf(ancestors: readonly unknown[]): SettingsPath {
  return ancestors.flatMap((ancestor) => {
    if (!isPair(ancestor)) return [];
    return [String(isScalar(ancestor.key) ? ancestor.key.value : ancestor.key)];
  });
}

function offsetOf(document: Document.Parsed, path: SettingsPath, at: 'name' | 'value'): number {
  if (path.length === 0) return document.contents?.range?.[0] ?? 0;
  if (at === 'name') {
    const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
    const pair = isMap(parent)
      ? parent.items.find(({ key }) => String(isScalar(key) ? key.value : key) === path.at(-1))
      : undefined;
    if (isNode(pair?.key) && pair.key.range) return pair.key.range[0];
  }
  const node = document.getIn(path, true);
  if (isNode(node) && node.range) return node.range[0];
  return offsetOf(document, path.slice(0, -1), 'value');
}
