import { type KeyboardEvent, useRef, useState } from 'react';
import { useFormat } from '../../../format/use-format.ts';
import { useTranslation } from '../../../i18n/use-translation.ts';
import { heatLevel } from './heat-level.ts';
import { HeatLegend } from './heat-legend.tsx';
import { hourRange } from './hour-range.ts';
import { type Cell, nextCell } from './next-cell.ts';

interface WeekHeatProps {
  /** By weekday (0: Monday) and hour. */
  readonly weekHours: readonly (readonly number[])[];
}

/**
 * A table of 7 rows and 24 columns that is also the picture; one cell at a time is on the way of the tab key.
 */
export function WeekHeat({ weekHours }: WeekHeatProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const table = useRef<HTMLTableElement>(null);
  const most = Math.max(...weekHours.flat());
  const [pointed, setPointed] = useState<Cell | null>(null);
  const [current, setCurrent] = useState<Cell>({ row: 0, column: 0 });
  const weekdays = Array.from({ length: 7 }, (_, row) => (row + format.firstWeekday) % 7);
  const hours = Array.from({ length: 24 }, (_, hour) => hour);
  const countAt = ({ row, column }: Cell): number => weekHours[weekdays[row] ?? 0]?.[column] ?? 0;

  const onKeyDown = (event: KeyboardEvent): void => {
    if (table.current === null) return;
    const { direction, gridAutoFlow } = getComputedStyle(table.current);
    const next = nextCell(event.key, current, {
      rows: 7,
      columns: 24,
      isRtl: direction === 'rtl',
      // A narrow screen has the days side by side and the hours below one another.
      isTurned: gridAutoFlow.startsWith('column'),
    });
    if (next === null) return;
    event.preventDefault();
    setCurrent(next);
    table.current?.querySelector<HTMLElement>(`[data-cell="${next.row} ${next.column}"]`)?.focus();
  };

  return (
    <figure className="heat" data-print-exact>
      <div className="heat-scroll">
        <table
          ref={table}
          className="heat-table"
          aria-label={t('patterns.when')}
          onPointerLeave={() => setPointed(null)}
        >
          <thead>
            <tr>
              <td>
                <span className="visually-hidden">{t('patterns.weekday')}</span>
              </td>
              {hours.map((hour) => (
                <th key={hour} scope="col">
                  <span className="visually-hidden">{hourRange(hour, format)}</span>
                  <span aria-hidden="true">{hour % 3 === 0 ? format.number(hour) : ''}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weekdays.map((weekday, row) => (
              <tr key={weekday}>
                <th scope="row">
                  <span className="visually-hidden">{format.weekday(weekday)}</span>
                  <span aria-hidden="true">{format.weekday(weekday, 'short')}</span>
                </th>
                {hours.map((column) => {
                  const cell = { row, column };
                  const count = countAt(cell);
                  const isCurrent = current.row === row && current.column === column;
                  return (
                    <td
                      key={column}
                      className="heat-cell"
                      data-cell={`${row} ${column}`}
                      data-level={heatLevel(count, most)}
                      tabIndex={isCurrent ? 0 : -1}
                      onKeyDown={onKeyDown}
                      onFocus={() => {
                        setCurrent(cell);
                        setPointed(cell);
                      }}
                      onBlur={() => setPointed(null)}
                      onPointerEnter={() => setPointed(cell)}
                    >
                      {format.number(count)}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <figcaption className="heat-foot">
        <span className="heat-pointed" aria-hidden="true">
          {pointed === null
            ? t('patterns.hint')
            : t('patterns.cell', {
                count: countAt(pointed),
                weekday: format.weekday(weekdays[pointed.row] ?? 0),
                hours: hourRange(pointed.column, format),
              })}
        </span>
        <HeatLegend most={most} />
      </figcaption>
    </figure>
  );
}
