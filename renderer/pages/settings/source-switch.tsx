import type { SourceView } from '../../../shared/domain/source.ts';
import { useQuery } from '../../bridge/use-query.ts';
import { Switch } from '../../components/switch.tsx';
import { useUndoable } from '../../components/use-undoable.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { switchLock } from './switch-lock.ts';

/** In force at once, and undone as easily. */
export function SourceSwitch({ source }: { readonly source: SourceView }) {
  const { t } = useTranslation();
  const settings = useQuery('settings.get', {});
  const { id } = source;
  const lock = switchLock(settings.data ?? [], source);
  const reasonId = `locked-${id}`;
  const setEnabled = useUndoable({
    command: 'sources.setEnabled',
    query: 'sources.list',
    thing: (wanted) => wanted.id,
    apply: (sources, wanted) =>
      sources.map((each) => (each.id === wanted.id ? { ...each, enabled: wanted.enabled } : each)),
  });
  return (
    <div className="source-switch">
      <Switch
        aria-label={t('source.enable', { id })}
        {...(lock !== null && { 'aria-describedby': reasonId })}
        isSelected={source.enabled}
        isDisabled={lock !== null}
        onChange={(enabled) =>
          void setEnabled({
            input: { id, enabled },
            undo: { id, enabled: !enabled },
            done: t(enabled ? 'source.switchedOn' : 'source.switchedOff', { id }),
          })
        }
      />
      {lock !== null && (
        <span id={reasonId} className="visually-hidden">
          {lock.kind === 'built-in-off'
            ? t('settings.builtInOff')
            : t('setting.overridden', { variable: lock.variable })}
        </span>
      )}
    </div>
  );
}
