// Changes one setting in a parsed file. Comments, order and the way untouched entries are written stay.

import {
  type Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  visit,
  YAMLMap,
  YAMLSeq,
} from 'yaml';
import { sameValue } from '../../../shared/settings/same-value.ts';

const header = ' Settings of IP Beacon. "ip-beacon config show" lists them all.';

/** Sets `section.name` and returns the new text of the file. The document is changed in place. */
export function editDocument(
  document: Document,
  section: string,
  name: string,
  value: unknown,
): string {
  if (document.contents === null && document.comment === null && document.commentBefore === null) {
    document.commentBefore = header;
  }
  const top = asMap(document.contents);
  document.contents = top;
  const existing: unknown = top.get(section, true);
  const settings = asMap(isNode(existing) ? existing : null);
  if (settings !== existing) top.set(section, settings);
  const old: unknown = settings.get(name, true);
  settings.set(name, merge(document, isNode(old) ? old : null, value));
  return document.toString({ lineWidth: 0 });
}

/** The mapping itself, or a new one that keeps the comments of the emptiness that stood there. */
function asMap(node: Node | null): YAMLMap {
  if (isMap(node)) return node;
  const map = new YAMLMap();
  const comments = node === null ? [] : commentsOf(node);
  if (comments.length > 0) map.commentBefore = comments.join('\n');
  return map;
}

/** A node for `value` that reuses of `old` whatever is the same. */
function merge(document: Document, old: Node | null, value: unknown): Node {
  if (old !== null && sameValue(plain(document, old), value)) return old;
  if (isSeq(old) && Array.isArray(value)) return mergeList(document, old, value);
  const node = document.createNode(value);
  if (old === null) return node;
  if (isScalar(old) && isScalar(node)) {
    node.comment = old.comment ?? null;
    node.commentBefore = old.commentBefore ?? null;
  } else {
    keepComments(node, commentsOf(old));
  }
  return node;
}

function mergeList(document: Document, old: YAMLSeq, values: readonly unknown[]): YAMLSeq {
  const left = old.items.filter(isNode);
  const merged = new YAMLSeq();
  merged.items = values.map((value) => {
    const index = left.findIndex((item) => sameValue(plain(document, item), value));
    const [kept] = index === -1 ? [] : left.splice(index, 1);
    return kept ?? document.createNode(value);
  });
  // In a list on one line a comment would swallow what follows it.
  const dropped = left.flatMap(commentsOf);
  merged.flow = old.flow === true && dropped.length === 0;
  if (hasText(old.commentBefore)) merged.commentBefore = old.commentBefore;
  if (hasText(old.comment)) merged.comment = old.comment;
  keepComments(merged, dropped);
  return merged;
}

/** A removed entry's comments may be worth more than the entry: they move to the top of what is left. */
function keepComments(node: Node, comments: readonly string[]): void {
  if (comments.length === 0) return;
  node.commentBefore = [
    ...(hasText(node.commentBefore) ? [node.commentBefore] : []),
    ...comments,
  ].join('\n');
}

function commentsOf(node: Node): readonly string[] {
  const comments: string[] = [];
  visit(node, {
    Node(_, { commentBefore, comment }) {
      if (hasText(commentBefore)) comments.push(commentBefore);
      if (hasText(comment)) comments.push(comment);
    },
  });
  return comments;
}

const hasText = (comment: string | null | undefined): comment is string =>
  typeof comment === 'string';

const plain = (document: Document, node: Node): unknown => node.toJS(document);
