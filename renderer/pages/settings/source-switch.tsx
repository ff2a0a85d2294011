import { Switch } from 'react-aria-components/Switch';
import { useTranslation } from 'react-i18next';
import type { SourceView } from '../../../shared/domain/source.ts';
import { useCommand } from '../../bridge/use-command.ts';
import { announce } from '../../components/announcement.ts';
import { thrownSentence } from '../../components/error-sentence.ts';

/** Saved at once; shows the wished state while it is on its way and the real one if that fails. */
export function SourceSwitch({ source }: { readonly source: SourceView }) {
  const { t } = useTranslation();
  const { id } = source;
  const setEnabled = useCommand('sources.setEnabled', ['sources.list']);
  const shown = setEnabled.isPending ? setEnabled.variables.enabled : source.enabled;
  return (
    <div className="source-switch">
      <Switch
        className="switch"
        aria-label={t('source.enable', { id })}
        isSelected={shown}
        onChange={(enabled) =>
          setEnabled.mutate(
            { id, enabled },
            {
              onSuccess: () =>
                announce(t(enabled ? 'source.switchedOn' : 'source.switchedOff', { id })),
            },
          )
        }
      >
        <span className="switch-track" aria-hidden="true" />
      </Switch>
      {setEnabled.error !== null && (
        <p className="field-error" role="alert">
          {thrownSentence(setEnabled.error, t)}
        </p>
      )}
    </div>
  );
}
