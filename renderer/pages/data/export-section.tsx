import { useTranslation } from '../../i18n/use-translation.ts';
import { ExportPanel } from '../../transfer/export-panel.tsx';

export function ExportSection() {
  const { t } = useTranslation();
  return (
    <section className="settings-section" aria-labelledby="export">
      <h2 id="export">{t('export.title')}</h2>
      <p className="quiet">{t('export.lead')}</p>
      <ExportPanel />
    </section>
  );
}
