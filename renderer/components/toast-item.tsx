import { CircleCheck, TriangleAlert, X } from 'lucide-react';
import { useTranslation } from '../i18n/use-translation.ts';
import { Button } from './button.tsx';
import { pageToasts } from './page-toasts.ts';
import type { Toast } from './toast-store.ts';

export function ToastItem({ toast }: { readonly toast: Toast }) {
  const { t } = useTranslation();
  const { id, text, action, tone = 'calm' } = toast;
  const Icon = tone === 'bad' ? TriangleAlert : CircleCheck;
  return (
    <div className="telling" data-tone={tone}>
      <Icon size={18} aria-hidden="true" />
      <p>{text}</p>
      {action !== undefined && (
        <Button
          onPress={() => {
            pageToasts.dismiss(id);
            action.run();
          }}
        >
          {action.text}
        </Button>
      )}
      <Button look="bare" aria-label={t('toast.dismiss')} onPress={() => pageToasts.dismiss(id)}>
        <X size={18} aria-hidden="true" />
      </Button>
    </div>
  );
}
