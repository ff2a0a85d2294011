import { useEffect, useState } from 'react';
import { useCommand } from '../../bridge/use-command.ts';
import { useRuntime } from '../../bridge/runtime.ts';
import { Drawer } from '../../components/drawer.tsx';
import { Loading } from '../../components/loading.tsx';
import { useTranslation } from '../../i18n/use-translation.ts';
import { OpenEncrypted } from './open-encrypted.tsx';
import { RestoreSteps } from './restore-steps.tsx';
import { placeInput, type RestorePlace } from './restore-place.ts';

interface RestoreDrawerProps {
  readonly place: RestorePlace;
  readonly onClose: () => void;
}

/** Looks into a backup first, asks for its passphrase where it needs one, and then restores it. */
export function RestoreDrawer({ place, onClose }: RestoreDrawerProps) {
  const { t } = useTranslation();
  const { bridge } = useRuntime();
  const [isBusy, setBusy] = useState(false);
  const preview = useCommand('backups.preview');
  const { mutate } = preview;

  // Without a passphrase first: most have none, and this machine's own key opens others.
  useEffect(() => {
    mutate({ place: placeInput(place), passphrase: null });
    // A drawer is of one place; another one has another key.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);

  const close = (): void => {
    if (place.kind === 'upload') {
      void bridge.command('uploads.discard', { upload: place.upload });
    }
    onClose();
  };

  return (
    <Drawer title={t('restore.title')} isBusy={isBusy} onClose={close}>
      <p className="small quiet">
        <code>{place.name}</code>
      </p>
      {(preview.isIdle || preview.isPending) && <Loading lines={5} />}
      {preview.isError && (
        <OpenEncrypted
          error={preview.error}
          passphrase={preview.variables.passphrase ?? ''}
          onOpen={(passphrase) => mutate({ place: placeInput(place), passphrase })}
        />
      )}
      {preview.isSuccess && (
        <RestoreSteps
          preview={preview.data}
          order={{ place: placeInput(place), passphrase: preview.variables.passphrase ?? null }}
          onBusy={setBusy}
          onClose={close}
        />
      )}
    </Drawer>
  );
}
