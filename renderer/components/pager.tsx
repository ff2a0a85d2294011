import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useFormat } from '../format/use-format.ts';
import { useTranslation } from '../i18n/use-translation.ts';
import { Button } from './button.tsx';
import '../styles/results.css';

interface PagerProps {
  /** What is paged. */
  readonly label: string;
  /** Zero-based. */
  readonly page: number;
  readonly pages: number;
  readonly onPage: (page: number) => void;
}

export function Pager({ label, page, pages, onPage }: PagerProps) {
  const { t } = useTranslation();
  const format = useFormat();
  if (pages <= 1) return null;
  return (
    <nav className="pager" aria-label={label}>
      <Button isDisabled={page <= 0} onPress={() => onPage(page - 1)}>
        <ChevronLeft size={17} aria-hidden="true" className="forward" />
        {t('pager.previous')}
      </Button>
      <output className="quiet">
        {t('pager.position', { page: format.number(page + 1), pages: format.number(pages) })}
      </output>
      <Button isDisabled={page >= pages - 1} onPress={() => onPage(page + 1)}>
        {t('pager.next')}
        <ChevronRight size={17} aria-hidden="true" className="forward" />
      </Button>
    </nav>
  );
}
