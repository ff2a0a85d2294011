import { useEffect } from 'react';
import { useStore } from 'zustand';
import { useTranslation } from '../i18n/use-translation.ts';
import { pageToasts } from './page-toasts.ts';
import { ToastItem } from './toast-item.tsx';

/** What the page tells in passing, above everything; it waits while the pointer or the focus is on it. */
export function ToastList() {
  const { t } = useTranslation();
  const toasts = useStore(pageToasts.store, (state) => state.toasts);
  // The last one may go away under the pointer, and then nothing says that it left.
  useEffect(() => {
    if (toasts.length === 0) pageToasts.release();
  }, [toasts.length]);
  return (
    <section className="tellings" aria-label={t('toast.region')}>
      {/* They only hold back the time; whoever has neither pointer nor keyboard misses nothing. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <div
        role="log"
        data-react-aria-top-layer="true"
        onPointerEnter={pageToasts.hold}
        onPointerLeave={pageToasts.release}
        onFocus={pageToasts.hold}
        onBlur={pageToasts.release}
      >
        {toasts.map((toast) => (
          <ToastItem key={toast.id} toast={toast} />
        ))}
      </div>
    </section>
  );
}
