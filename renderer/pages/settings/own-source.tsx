import { useQuery } from '../../bridge/use-query.ts';
import type { EntryProps } from '../../settings/object-list-editor.tsx';
import { plainText } from '../../settings/plain-text.ts';
import { SourceRow } from './source-row.tsx';

/** A source of the owner's, as the list of the sources knows it: that knows a saved one a moment later. */
export function OwnSource({ value }: EntryProps) {
  const sources = useQuery('sources.list', {});
  const source = sources.data?.find(({ id }) => id === value['id']);
  return source === undefined ? (
    <strong className="source">{plainText(value['operator'])}</strong>
  ) : (
    <SourceRow source={source} />
  );
}
