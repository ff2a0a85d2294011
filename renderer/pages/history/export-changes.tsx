import { Download } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Drawer } from '../../components/drawer.tsx';
import { Loading } from '../../components/loading.tsx';
import { useTranslation } from '../../i18n/use-translation.ts';
import { later } from '../../later.tsx';
import type { ChosenChanges } from './chosen-changes.ts';

const ExportPanel = later(
  async () => (await import('../../transfer/export-panel.tsx')).ExportPanel,
  <Loading lines={4} />,
);

interface ExportChangesProps {
  readonly chosen: ChosenChanges;
  readonly total: number;
  /** Whether filters narrow what the page shows. */
  readonly narrowed: boolean;
}

/** Saves what the page shows: the filters go along. */
export function ExportChanges({ chosen, total, narrowed }: ExportChangesProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onPress={() => setOpen(true)}>
        <Download size={17} aria-hidden="true" />
        {t('history.export')}
      </Button>
      {isOpen && (
        <Drawer title={t('history.exportTitle')} onClose={() => setOpen(false)}>
          {narrowed && <p className="quiet">{t('history.exportFiltered')}</p>}
          <ExportPanel only="changes" chosen={narrowed ? { choice: chosen, rows: total } : null} />
        </Drawer>
      )}
    </>
  );
}
