import { LoaderCircle, Radio, Unplug } from 'lucide-react';
import { useLive } from '../bridge/use-snapshot.ts';
import { useTranslation } from '../i18n/use-translation.ts';

const icons = { connecting: LoaderCircle, live: Radio, reconnecting: Unplug } as const;

/** Whether what is on screen follows the host at this moment. */
export function TransportStatus() {
  const { t } = useTranslation();
  const kind = useLive((state) => state.transport.kind);
  const Icon = icons[kind];
  return (
    <output className="transport" data-kind={kind}>
      <Icon size={16} aria-hidden="true" />
      <span className="transport-text">{t(`transport.${kind}`)}</span>
    </output>
  );
}
