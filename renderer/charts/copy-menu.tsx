import { Copy, Image, Table } from 'lucide-react';
import { memo, type RefObject } from 'react';
import type { Bucket } from '../../shared/domain/series.ts';
import { copyText } from '../components/copy-text.ts';
import { MenuButton } from '../components/menu-button.tsx';
import { tell } from '../components/page-toasts.ts';
import { useTranslation } from '../i18n/use-translation.ts';
import { bucketsCsv } from './buckets-csv.ts';
import { readPen } from './chart-pen.ts';
import { copyImage } from './copy-image.ts';
import { drawFigure, type FigureText } from './figure-image.ts';

interface CopyMenuProps {
  /** The element whose canvases are the figure. */
  readonly figure: RefObject<HTMLElement | null>;
  /** Both ask only when something is copied: the menu is not made anew whenever the chart is. */
  readonly text: () => Omit<FigureText, 'isRightToLeft'> & { readonly fileName: string };
  /** What is seen. */
  readonly buckets: () => readonly Bucket[];
}

/** The figure to take along: as a picture, or as numbers. */
export const CopyMenu = memo(function CopyMenu({ figure, text, buckets }: CopyMenuProps) {
  const { t, i18n } = useTranslation();

  async function copyPicture(): Promise<void> {
    const element = figure.current;
    if (element === null) return;
    const { fileName, ...words } = text();
    const isRightToLeft = i18n.dir() === 'rtl';
    const canvases = [...element.querySelectorAll('canvas')];
    const image = drawFigure(canvases, { ...words, isRightToLeft }, readPen(element));
    const copied = await copyImage(image, `${fileName}.png`);
    tell({ text: t(`chart.picture.${copied}`), tone: copied === 'failed' ? 'bad' : 'calm' });
  }

  async function copyNumbers(): Promise<void> {
    const copied = await copyText(bucketsCsv(buckets()));
    tell({
      text: t(copied ? 'chart.csvCopied' : 'chart.csvFailed'),
      tone: copied ? 'calm' : 'bad',
    });
  }

  return (
    <MenuButton
      label={t('chart.copy')}
      icon={Copy}
      actions={[
        { id: 'png', text: t('chart.copyPng'), icon: Image, run: () => void copyPicture() },
        { id: 'csv', text: t('chart.copyCsv'), icon: Table, run: () => void copyNumbers() },
      ]}
    />
  );
});
