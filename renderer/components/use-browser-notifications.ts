import { useEffect, useRef } from 'react';
import { navigate } from 'wouter/use-browser-location';
import type { Change } from '../../shared/domain/change.ts';
import { useLive } from '../bridge/use-snapshot.ts';
import { useFormat } from '../format/use-format.ts';
import { useTranslation } from '../i18n/use-translation.ts';
import { useNotificationChoice } from './browser-notifications.ts';
import { changeSentence } from './change-sentence.ts';
import { useMask } from './use-mask.ts';

/** After a restore the history counts on from where its backup was. */
const keyOf = ({ id, confirmedAt }: Change): string => `${id} ${confirmedAt}`;

/** One notification per change, none while the page is seen; a click opens the change it speaks of. */
export function useBrowserNotifications(): void {
  const { t } = useTranslation();
  const format = useFormat();
  const mask = useMask();
  const news = useLive((state) => state.news);
  const choice = useNotificationChoice((state) => state.choice);
  // Each by itself: both families can change at once, and what is dismissed brings an older one to the front.
  const seen = useRef<ReadonlySet<string>>(new Set());

  useEffect(() => {
    const fresh = news.filter((change) => !seen.current.has(keyOf(change)));
    seen.current = new Set(news.map(keyOf));
    if (choice !== 'on' || document.visibilityState === 'visible') return;
    for (const change of fresh.toReversed()) {
      const notification = new Notification(t('tell.title'), {
        body: changeSentence(mask.change(change), Date.now(), t, format),
        icon: '/beacon-confirmed.svg',
        // Several open tabs tell the same change once.
        tag: `ip-beacon-change-${change.id}`,
      });
      notification.addEventListener('click', () => {
        window.focus();
        navigate(`/history/${change.id}`);
        notification.close();
      });
    }
  }, [choice, format, mask, news, t]);
}
