import { SettingsHead } from '../../components/settings-head.tsx';
import { useTranslation } from '../../i18n/use-translation.ts';
import { ExportSection } from './export-section.tsx';
import { ImportSection } from './import-section.tsx';
import { StorageSection } from './storage-section.tsx';

/** Where everything is kept, and the ways out of it and into it. */
export function DataPage() {
  const { t } = useTranslation();
  return (
    <>
      <SettingsHead title={t('data.title')} lead={t('data.lead')} />
      <StorageSection />
      <ExportSection />
      <ImportSection />
    </>
  );
}
