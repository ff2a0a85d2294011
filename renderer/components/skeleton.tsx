import { useTranslation } from '../i18n/use-translation.ts';

interface SkeletonProps {
  /** As tall as what will stand there, in CSS units: nothing jumps when it comes. */
  readonly blockSize: string;
}

/** A place kept for a chart or a card that is on its way. */
export function Skeleton({ blockSize }: SkeletonProps) {
  const { t } = useTranslation();
  return (
    <output className="skeleton" style={{ blockSize }}>
      <span className="visually-hidden">{t('failure.loading')}</span>
    </output>
  );
}
