import { useLive } from '../bridge/use-snapshot.ts';
import { useTranslation } from '../i18n/use-translation.ts';
import { ChangeToast } from './change-toast.tsx';
import { useBrowserNotifications } from './use-browser-notifications.ts';

/** Changes told while the page is open: here while it is seen, by the browser while it is not. */
export function ChangeToasts() {
  const { t } = useTranslation();
  const news = useLive((state) => state.news);
  useBrowserNotifications();
  return (
    <section className="toasts" aria-label={t('app.news')}>
      {/* Always there: a live region that comes with its text is not read out. */}
      <div role="log">
        {news.length > 0 && (
          <ul>
            {news.map((change) => (
              <ChangeToast key={change.id} change={change} />
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}
