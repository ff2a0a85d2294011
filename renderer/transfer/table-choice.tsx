import type { ExportTable } from '../../shared/domain/transfer.ts';
import { useFormat } from '../format/use-format.ts';
import { useTranslation } from '../i18n/use-translation.ts';

interface TableChoiceProps {
  readonly tables: readonly ExportTable[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** Which tables, with what each holds. */
export function TableChoice({ tables, chosen, onChange }: TableChoiceProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const filled = tables.filter(({ rows }) => rows > 0);
  const all = filled.every(({ name }) => chosen.includes(name));
  return (
    <fieldset className="tables">
      <legend className="field-label">{t('export.tables')}</legend>
      <div className="tables-grid">
        {tables.map(({ name, rows, from, to }) => (
          <label key={name} className="table-option" data-empty={rows === 0 || undefined}>
            <input
              type="checkbox"
              checked={chosen.includes(name)}
              disabled={rows === 0}
              onChange={(event) =>
                onChange(
                  event.target.checked
                    ? [...chosen, name]
                    : chosen.filter((other) => other !== name),
                )
              }
            />
            <span className="table-name mono">{name}</span>
            <span className="small quiet">
              {t('export.tableRows', { count: rows, rows: format.number(rows) })}
              {from !== null && to !== null && ` · ${format.days(from, to)}`}
            </span>
          </label>
        ))}
      </div>
      <label className="table-all small">
        <input
          type="checkbox"
          checked={all}
          onChange={() => onChange(all ? [] : filled.map(({ name }) => name))}
        />
        {t('export.allTables')}
      </label>
    </fieldset>
  );
}
