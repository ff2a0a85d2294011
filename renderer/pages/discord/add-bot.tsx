import { ExternalLink } from 'lucide-react';
import { useState } from 'react';
import { navigate } from 'wouter/use-browser-location';
import { useCommand } from '../../bridge/use-command.ts';
import { announce } from '../../components/announcement.ts';
import { Button } from '../../components/button.tsx';
import { thrownSentence } from '../../components/error-sentence.ts';
import { Panel } from '../../components/panel.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useTranslation } from '../../i18n/use-translation.ts';
import { botIdOf, botIdProblem } from './bot-id.ts';
import { TokenForm, type TokenVerdict } from './token-form.tsx';

const applicationsUrl = 'https://discord.com/developers/applications';

interface AddBotProps {
  readonly taken: readonly string[];
  /** Null: there is nothing to go back to. */
  readonly onClose: (() => void) | null;
}

/** A bot in three steps: made at Discord, its token pasted here, and invited to a server. */
export function AddBot({ taken, onClose }: AddBotProps) {
  const { t } = useTranslation();
  const [token, setToken] = useState('');
  const [typedId, setTypedId] = useState<string | null>(null);
  const [verdict, setVerdict] = useState<TokenVerdict | null>(null);
  const save = useCommand('discord.saveBot', ['discord.bots']);
  const keep = useCommand('discord.setToken', ['discord.bots']);
  const id = typedId ?? (botIdOf(verdict?.user.name ?? '') || 'beacon');
  const problem = botIdProblem(id, taken);
  const isBusy = save.isPending || keep.isPending;
  const error = save.error ?? keep.error;

  async function add(): Promise<void> {
    // A bot without its token is set up all the same: the token can follow.
    const saved = await save.mutateAsync({ definition: { id } }).catch(() => null);
    if (saved === null) return;
    const kept = await keep.mutateAsync({ bot: id, token }).catch(() => null);
    if (kept === null) return;
    announce(t('discordPage.added', { name: id }));
    navigate(`/discord/${id}`);
  }

  return (
    <Panel title={t('discordPage.addTitle')} lead={t('discordPage.addLead')}>
      <ol className="steps">
        <li className="step">
          <h3>{t('discordPage.stepMake')}</h3>
          <p className="quiet">{t('discordPage.stepMakeDetail')}</p>
          <a className="step-link" href={applicationsUrl} target="_blank" rel="noreferrer">
            {t('discordPage.applications')}
            <ExternalLink size={15} aria-hidden="true" />
          </a>
        </li>
        <li className="step">
          <h3>{t('discordPage.stepToken')}</h3>
          <p className="quiet">{t('discordPage.stepTokenDetail')}</p>
          <TokenForm token={token} onType={setToken} onVerdict={setVerdict} />
        </li>
        <li className="step">
          <h3>{t('discordPage.stepInvite')}</h3>
          <p className="quiet">{t('discordPage.stepInviteDetail')}</p>
          <div className="step-name">
            <TextField
              label={t('discordPage.id')}
              help={t('discordPage.idHelp')}
              problem={problem === null ? null : t(`discordPage.idProblem.${problem}`)}
              maxLength={32}
              isCode
              value={id}
              onChange={setTypedId}
            />
          </div>
          <div className="actions">
            <Button
              look="primary"
              isBusy={isBusy}
              isDisabled={problem !== null || token === ''}
              onPress={() => {
                if (!isBusy) void add();
              }}
            >
              {t('discordPage.add')}
            </Button>
            {onClose !== null && <Button onPress={onClose}>{t('setting.cancel')}</Button>}
          </div>
          {error !== null && (
            <p className="field-error" role="alert">
              {thrownSentence(error, t)}
            </p>
          )}
        </li>
      </ol>
    </Panel>
  );
}
