import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLive, useSnapshot } from '../bridge/use-snapshot.ts';
import { beaconState } from './beacon-state.ts';
import { verdictOf } from './verdict.ts';

/**
 * The tab's title and icon show the state. Never the address: titles go into the browser's history,
 * which many people synchronise with someone else's cloud.
 */
export function usePageTitle(page: string): void {
  const { t } = useTranslation();
  const snapshot = useSnapshot();
  const stale = useLive((state) => state.transport.kind === 'reconnecting');
  const verdict = snapshot === null ? 'waiting' : verdictOf(snapshot.families);

  useEffect(() => {
    document.title = t('app.title', { page, state: t(`titleState.${stale ? 'stale' : verdict}`) });
    document
      .querySelector('link[rel="icon"]')
      ?.setAttribute('href', `/beacon-${beaconState(verdict, stale)}.svg`);
  }, [page, stale, t, verdict]);
}
