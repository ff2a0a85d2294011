import { Copy, Download } from 'lucide-react';
import { useState } from 'react';
import type { LogEntry } from '../../../shared/domain/log-entry.ts';
import { useRuntime } from '../../bridge/runtime.ts';
import { announce } from '../../components/announcement.ts';
import { Button } from '../../components/button.tsx';
import { copyText } from '../../components/copy-text.ts';
import { errorSentence } from '../../components/error-sentence.ts';
import { tell } from '../../components/page-toasts.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { openSinkOfChoice } from '../../transfer/file-sink.ts';
import { readAllLines } from './read-all-lines.ts';
import type { LogSearch } from './log-search.ts';
import { logText } from './log-text.ts';

interface LogActionsProps {
  /** What is shown. */
  readonly entries: readonly LogEntry[];
  readonly search: LogSearch;
}

/** Takes the lines elsewhere: into a message, into a file. */
export function LogActions({ entries, search }: LogActionsProps) {
  const { t } = useTranslation();
  const { bridge } = useRuntime();
  const [isBusy, setBusy] = useState(false);

  const copy = async (): Promise<void> => {
    const isDone = await copyText(logText(entries));
    const text = isDone ? t('logs.copied', { count: entries.length }) : t('address.copyFailed');
    if (isDone) announce(text);
    tell({ text, tone: isDone ? 'calm' : 'bad' });
  };
  const download = async (): Promise<void> => {
    const name = `ip-beacon-log-${new Date().toISOString().slice(0, 19).replaceAll(':', '')}.txt`;
    const sink = await openSinkOfChoice({ name, type: 'text/plain' });
    if (sink === null) return;
    setBusy(true);
    const all = await readAllLines(search, (query) => bridge.query('logs.page', query));
    if (all.ok) {
      await sink.write(logText(all.value));
      await sink.close();
    } else {
      await sink.abort();
      tell({ text: errorSentence(all.error, t), tone: 'bad' });
    }
    setBusy(false);
  };

  return (
    <div className="log-foot">
      <p className="quiet small">{t('logs.redacted')}</p>
      <div className="actions">
        <Button onPress={() => void copy()} isDisabled={entries.length === 0}>
          <Copy size={17} aria-hidden="true" />
          {t('logs.copyShown')}
        </Button>
        <Button onPress={() => void download()} isBusy={isBusy}>
          <Download size={17} aria-hidden="true" />
          {t('logs.download')}
        </Button>
      </div>
    </div>
  );
}
