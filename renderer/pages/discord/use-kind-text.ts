import { useTranslation } from '../../i18n/use-translation.ts';

/** What a message of the outbox is about; the host of another version may have kinds that this page does not know. */
export function useKindText(): (kind: string) => string {
  const { t, i18n } = useTranslation();
  return (kind) =>
    i18n.exists(`discordPage.kind.${kind}`)
      ? t(`discordPage.kind.${kind}` as 'discordPage.kind.test')
      : kind;
}
