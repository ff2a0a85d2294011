import { type LogEntryLevel, logLevels } from '../../../shared/domain/log-level.ts';

/** Which lines are shown; it stands in the URL, so that back, forward and a shared link work. */
export interface LogSearch {
  /** This level and those above it. */
  readonly level: LogEntryLevel;
  /** Empty: what no part of the program has written. */
  readonly part: string | null;
  readonly text: string;
}

export const usualLines: LogSearch = { level: 'info', part: null, text: '' };

const longestPart = 64;
const longestText = 100;

/** Reads a URL that anybody may have typed: what makes no sense is left out. */
export function readLogSearch(parameters: URLSearchParams): LogSearch {
  const level = parameters.get('level');
  return {
    level: logLevels.find((each) => each === level) ?? usualLines.level,
    part: parameters.get('part')?.slice(0, longestPart) ?? null,
    text: (parameters.get('text') ?? '').slice(0, longestText),
  };
}

/** The part behind the path, with its question mark; empty for the usual lines. */
export function logSearchText({ level, part, text }: LogSearch): string {
  const parameters = new URLSearchParams();
  if (level !== usualLines.level) parameters.set('level', level);
  if (part !== null) parameters.set('part', part);
  if (text !== '') parameters.set('text', text);
  const query = parameters.toString();
  return query === '' ? '' : `?${query}`;
}
