import { useQueryClient } from '@tanstack/react-query';
import { Printer } from 'lucide-react';
import { useEffect, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import type { Output } from '../../../shared/contract/index.ts';
import type { Change } from '../../../shared/domain/change.ts';
import { announce } from '../../components/announcement.ts';
import { Button } from '../../components/button.tsx';
import { useTranslation } from '../../i18n/use-translation.ts';
import type { ChosenChanges } from './chosen-changes.ts';
import { PrintedChanges } from './printed-changes.tsx';
import { pagesOfRows } from './row-window.ts';
import { useChangesPage } from './use-change-rows.ts';

/** About 30 sheets. Who needs more wants a file, and the export has it. */
const mostPrinted = 1_000;

interface PrintChangesProps {
  readonly chosen: ChosenChanges;
  readonly total: number;
}

/**
 * Paper gets a plain table of its own, because the list on screen holds only the rows around what is seen. It is made
 * when the browser is about to print, by whatever way; the button loads what is not here yet before.
 */
export function PrintChanges({ chosen, total }: PrintChangesProps) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const pageQuery = useChangesPage();
  const [printed, setPrinted] = useState<readonly Change[] | null>(null);
  const [isBusy, setBusy] = useState(false);

  useEffect(() => {
    const pages = pagesOfRows(0, mostPrinted - 1, total);
    const show = (): void => {
      const known = pages.map((page) =>
        queries.getQueryData<Output<'history.changes'>>(pageQuery(chosen, page).queryKey),
      );
      // Up to the first page that is missing: a table with a gap would lie.
      const gap = known.indexOf(undefined);
      const whole = gap === -1 ? known : known.slice(0, gap);
      const changes = whole.flatMap((page) => page?.items ?? []);
      flushSync(() => setPrinted(changes));
    };
    const hide = (): void => setPrinted(null);
    window.addEventListener('beforeprint', show);
    window.addEventListener('afterprint', hide);
    return () => {
      window.removeEventListener('beforeprint', show);
      window.removeEventListener('afterprint', hide);
    };
  }, [chosen, pageQuery, queries, total]);

  const print = async (): Promise<void> => {
    setBusy(true);
    try {
      const pages = pagesOfRows(0, mostPrinted - 1, total);
      await Promise.all(
        pages.map((page) => queries.fetchQuery({ ...pageQuery(chosen, page), staleTime: 10_000 })),
      );
      window.print();
    } catch {
      announce(t('history.printFailed'));
    } finally {
      setBusy(false);
    }
  };

  return (
    <>
      <Button isBusy={isBusy} onPress={() => void print()}>
        <Printer size={17} aria-hidden="true" />
        {t('history.print')}
      </Button>
      {printed !== null &&
        createPortal(
          <PrintedChanges changes={printed} total={total} />,
          document.getElementById('content') ?? document.body,
        )}
    </>
  );
}
