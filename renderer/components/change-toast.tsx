import { X } from 'lucide-react';
import { Link } from 'wouter';
import type { Change } from '../../shared/domain/change.ts';
import { dismissChange } from '../bridge/live-state.ts';
import { useRuntime } from '../bridge/runtime.ts';
import { useFormat } from '../format/use-format.ts';
import { useNow } from '../format/use-now.ts';
import { useTranslation } from '../i18n/use-translation.ts';
import { BeaconMark } from './beacon-mark.tsx';
import { Button } from './button.tsx';
import { changeSentence } from './change-sentence.ts';
import { useMask } from './use-mask.ts';

/** Stays until it is dismissed or followed: what happened while nobody looked must not vanish by itself. */
export function ChangeToast({ change }: { readonly change: Change }) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow(60_000);
  const { live } = useRuntime();
  const mask = useMask();
  const dismiss = () => live.setState((state) => dismissChange(state, change.id));
  return (
    <li className="toast">
      <BeaconMark state="confirmed" />
      <div>
        <p>{changeSentence(mask.change(change), now, t, format)}</p>
        <Link href={`/history/${change.id}`} onClick={dismiss}>
          {t('toast.open')}
        </Link>
      </div>
      <Button look="bare" aria-label={t('toast.dismiss')} onPress={dismiss}>
        <X size={18} aria-hidden="true" />
      </Button>
    </li>
  );
}
