import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useLive } from '../bridge/use-snapshot.ts';
import { useFormat } from '../format/use-format.ts';
import { useNotificationChoice } from './browser-notifications.ts';
import { changeSentence } from './change-sentence.ts';
import { useMask } from './use-mask.ts';

/** One notification per change, none while the page is seen; a click opens the change it speaks of. */
export function useBrowserNotifications(): void {
  const { t } = useTranslation();
  const format = useFormat();
  const [, navigate] = useLocation();
  const mask = useMask();
  const newest = useLive((state) => state.news[0]);
  const choice = useNotificationChoice((state) => state.choice);
  const toldId = useRef<number | null>(null);

  useEffect(() => {
    if (newest === undefined || toldId.current === newest.id) return;
    toldId.current = newest.id;
    if (choice !== 'on' || document.visibilityState === 'visible') return;
    const notification = new Notification(t('tell.title'), {
      body: changeSentence(mask.change(newest), Date.now(), t, format),
      icon: '/beacon-confirmed.svg',
      // Several open tabs tell the same change once.
      tag: `ip-beacon-change-${newest.id}`,
    });
    notification.addEventListener('click', () => {
      window.focus();
      navigate(`/history/${newest.id}`);
      notification.close();
    });
  }, [choice, format, mask, navigate, newest, t]);
}
