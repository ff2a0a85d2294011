import { Download } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { Drawer } from '../../components/drawer.tsx';
import { Loading } from '../../components/loading.tsx';

const ExportPanel = lazy(async () => ({
  default: (await import('../../transfer/export-panel.tsx')).ExportPanel,
}));

/** @param filtered the page shows only some of the changes, which an export cannot do */
export function ExportChanges({ filtered }: { readonly filtered: boolean }) {
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
          {filtered && <p className="quiet">{t('history.exportUnfiltered')}</p>}
          <Suspense fallback={<Loading lines={4} />}>
            <ExportPanel only="changes" />
          </Suspense>
        </Drawer>
      )}
    </>
  );
}
