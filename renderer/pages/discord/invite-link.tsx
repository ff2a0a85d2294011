import { ExternalLink } from 'lucide-react';
import { CopyButton } from '../../components/copy-button.tsx';
import { useTranslation } from '../../i18n/use-translation.ts';

/** Leads to Discord, where somebody adds the bot to a server of theirs. */
export function InviteLink({ url, name }: { readonly url: string; readonly name: string }) {
  const { t } = useTranslation();
  return (
    <span className="bot-invite">
      <a
        className="button button-plain"
        href={url}
        target="_blank"
        rel="noreferrer"
        aria-label={t('discordPage.inviteOf', { name })}
      >
        <ExternalLink size={15} aria-hidden="true" />
        {t('discordPage.invite')}
      </a>
      <CopyButton
        text={url}
        label={t('discordPage.copyInviteOf', { name })}
        done={t('discordPage.inviteCopied')}
      />
    </span>
  );
}
