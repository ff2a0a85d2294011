import { PageTabs } from '../../components/page-tabs.tsx';
import { useTranslation } from '../../i18n/use-translation.ts';

/** The pages of the history, on top of each of them. @param search goes along to those that have the same filters */
export function HistoryTabs({ search = '' }: { readonly search?: string }) {
  const { t } = useTranslation();
  return (
    <PageTabs
      label={t('historyTabs.label')}
      tabs={[
        { href: '/history', search, text: t('historyTabs.changes') },
        { href: '/history/patterns', search, text: t('historyTabs.patterns') },
        { href: '/history/map', search, text: t('historyTabs.map') },
        { href: '/history/line', text: t('historyTabs.line') },
        { href: '/history/report', text: t('historyTabs.report') },
      ]}
    />
  );
}
