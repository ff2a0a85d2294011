import { useTranslation } from '../i18n/use-translation.ts';
import { Delayed } from './delayed.tsx';

/** Grey lines where the content will stand. */
export function Loading({ lines = 4 }: { readonly lines?: number }) {
  const { t } = useTranslation();
  return (
    <Delayed>
      <output className="loading">
        <span className="visually-hidden">{t('failure.loading')}</span>
        {Array.from({ length: lines }, (_, line) => (
          <span key={line} className="loading-line" aria-hidden="true" />
        ))}
      </output>
    </Delayed>
  );
}
