import { ChevronRight } from 'lucide-react';
import type { LogEntry } from '../../../shared/domain/log-entry.ts';
import { useFormat } from '../../format/use-format.ts';
import { FoundText } from './found-text.tsx';
import { LevelMark } from './level-mark.tsx';
import { LogDetails } from './log-details.tsx';
import { usePartName } from './use-part-name.ts';

interface LogLineProps {
  readonly entry: LogEntry;
  readonly text: string;
  readonly isOpen: boolean;
  /** One line is on the way of the tab key; the arrow keys go on from it. */
  readonly isTabbable: boolean;
  readonly onToggle: () => void;
}

export function LogLine({ entry, text, isOpen, isTabbable, onToggle }: LogLineProps) {
  const format = useFormat();
  const nameOf = usePartName();
  return (
    <>
      <button
        type="button"
        className="log-line"
        aria-expanded={isOpen}
        tabIndex={isTabbable ? 0 : -1}
        onClick={onToggle}
      >
        <ChevronRight className="log-chevron" size={15} aria-hidden="true" />
        <time className="log-time" dateTime={new Date(entry.at).toISOString()}>
          {format.timeWithSeconds(entry.at)}
        </time>
        <LevelMark level={entry.level} />
        <span className="log-part">{nameOf(entry.part)}</span>
        {/* What the program writes is English, whatever the reader's language. */}
        <span className="log-message" lang="en" dir="ltr">
          <FoundText text={entry.message} sought={text} />
        </span>
      </button>
      {isOpen && <LogDetails entry={entry} text={text} />}
    </>
  );
}
