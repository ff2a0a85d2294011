import { Download } from 'lucide-react';
import { useState } from 'react';
import type { ExportTable, ExportFormat } from '../../shared/domain/transfer.ts';
import { useRuntime } from '../bridge/runtime.ts';
import { useWork } from '../bridge/use-work.ts';
import { Button } from '../components/button.tsx';
import { WorkOutcome } from '../components/work-outcome.tsx';
import { WorkProgress } from '../components/work-progress.tsx';
import { useFormat } from '../format/use-format.ts';
import { useTranslation } from '../i18n/use-translation.ts';
import { exportRange, type RangeChoice, type RangeDays } from './export-range.ts';
import {
  type ExportChoice,
  type Exported,
  type ExportOrder,
  exportTables,
} from './export-tables.ts';
import { openDownload, openSinkOfChoice } from './file-sink.ts';
import { FormatChoice } from './format-choice.tsx';
import { RangeFields } from './range-fields.tsx';
import { TableChoice } from './table-choice.tsx';

export interface ChosenRows {
  readonly choice: ExportChoice;
  readonly rows: number;
}

interface ExportFormProps {
  readonly tables: readonly ExportTable[];
  /** Whether people choose among the tables. */
  readonly choosing: boolean;
  /** The rows that are exported; null lets people choose a span. */
  readonly chosen: ChosenRows | null;
}

export function ExportForm({ tables, choosing, chosen: chosenRows }: ExportFormProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { bridge } = useRuntime();
  const work = useWork<Exported>();
  const [names, setNames] = useState<readonly string[]>([tables[0]?.name ?? '']);
  const [fileFormat, setFileFormat] = useState<ExportFormat>('csv');
  const [choice, setChoice] = useState<RangeChoice>('all');
  const [days, setDays] = useState<RangeDays>({ first: '', last: '' });
  const chosen = tables.filter(({ name }) => names.includes(name));
  const rows = chosenRows?.rows ?? chosen.reduce((sum, table) => sum + table.rows, 0);
  const isExact = chosenRows !== null || choice === 'all';
  const running = work.state.kind === 'running';
  const wrongDays = exportRange(choice, days, 0, format) === null;

  const start = (): void => {
    const at = Date.now();
    const rowChoice = chosenRows?.choice ?? exportRange(choice, days, at, format);
    if (rowChoice === null) return;
    const order: ExportOrder = { tables: chosen, format: fileFormat, choice: rowChoice, at };
    // One place can be asked for with one press, not several.
    const openSink = chosen.length === 1 ? openSinkOfChoice : openDownload;
    void work.run((signal, report) => exportTables({ bridge, openSink }, order, signal, report));
  };

  return (
    <form
      className="panel export-form"
      onSubmit={(event) => {
        event.preventDefault();
        start();
      }}
    >
      {choosing && <TableChoice tables={tables} chosen={names} onChange={setNames} />}
      <div className="export-how">
        {chosenRows === null && (
          <RangeFields
            choice={choice}
            days={days}
            isWrong={wrongDays}
            onChoice={setChoice}
            onDays={setDays}
          />
        )}
        <FormatChoice format={fileFormat} onChange={setFileFormat} />
      </div>
      <div className="export-start">
        <Button
          type="submit"
          look="primary"
          isBusy={running}
          isDisabled={wrongDays || chosen.length === 0}
        >
          <Download size={17} aria-hidden="true" />
          {t('export.start')}
        </Button>
        <output className="quiet">
          {chosen.length === 0
            ? t('export.noTable')
            : t(isExact ? 'export.rows' : 'export.rowsAtMost', {
                count: rows,
                rows: format.number(rows),
              })}
        </output>
      </div>
      <WorkProgress
        work={work}
        label={t('export.running')}
        describe={({ done, total }) =>
          t('export.progress', { done: format.number(done), total: format.number(total) })
        }
      />
      <WorkOutcome
        state={work.state}
        done={(exported) => ({
          title: t('export.done', { count: exported.rows, rows: format.number(exported.rows) }),
          files: exported.files,
        })}
        cancelled={t('export.cancelled')}
        failed={t('export.failed')}
      />
    </form>
  );
}
