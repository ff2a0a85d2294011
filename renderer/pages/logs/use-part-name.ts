import { useTranslation } from '../../i18n/use-translation.ts';

/** What a part of the program is called: its own word, which also stands in the log's file. */
export function usePartName(): (part: string) => string {
  const { t } = useTranslation();
  return (part) => (part === '' ? t('logs.noPart') : part);
}
