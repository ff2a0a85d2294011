import { useEffect } from 'react';
import { useTranslation } from '../i18n/use-translation.ts';
import { useStateNow } from './use-state-now.ts';

/**
 * The tab's title and icon show the state. Never the address: titles go into the browser's history,
 * which many people synchronise with someone else's cloud.
 */
export function usePageTitle(page: string): void {
  const { t } = useTranslation();
  const { beacon, title } = useStateNow();

  useEffect(() => {
    document.title = t('app.title', { page, state: t(`titleState.${title}`) });
    document.querySelector('link[rel="icon"]')?.setAttribute('href', `/beacon-${beacon}.svg`);
  }, [beacon, page, t, title]);
}
