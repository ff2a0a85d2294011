import { CircleCheck, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { Output } from '../../../shared/contract/index.ts';
import { useCommand } from '../../bridge/use-command.ts';
import { Button } from '../../components/button.tsx';
import { thrownSentence } from '../../components/error-sentence.ts';
import { Notice } from '../../components/notice.tsx';
import { SecretField } from '../../components/secret-field.tsx';
import { useTranslation } from '../../i18n/use-translation.ts';
import { InviteLink } from './invite-link.tsx';
import { looksLikeToken } from './looks-like-token.ts';

export type TokenVerdict = Output<'discord.checkToken'>;

interface TokenFormProps {
  readonly token: string;
  readonly onType: (token: string) => void;
  /** Discord knows it. */
  readonly onVerdict?: (verdict: TokenVerdict) => void;
}

/** A token as it is typed, and on request what Discord says of it. */
export function TokenForm({ token, onType, onVerdict }: TokenFormProps) {
  const { t } = useTranslation();
  const check = useCommand('discord.checkToken');
  const [checked, setChecked] = useState('');
  const isChecked = checked === token;
  const isOdd = token !== '' && !looksLikeToken(token);
  return (
    <div className="token-form">
      <div className="token-row">
        <SecretField
          label={t('discordPage.token')}
          hint={t(isOdd ? 'discordPage.tokenOdd' : 'discordPage.tokenHint')}
          autoComplete="off"
          value={token}
          onChange={(text) => onType(text.trim())}
        />
        <Button
          isDisabled={token === ''}
          isBusy={check.isPending}
          onPress={() => {
            if (check.isPending) return;
            setChecked(token);
            check.mutate({ token }, { onSuccess: (verdict) => onVerdict?.(verdict) });
          }}
        >
          {t('discordPage.check')}
        </Button>
      </div>
      <div aria-live="polite" className="token-answer">
        {isChecked && check.error !== null && (
          <Notice tone="bad" icon={TriangleAlert} title={t('discordPage.tokenRefused')}>
            <p>{thrownSentence(check.error, t)}</p>
          </Notice>
        )}
        {isChecked && check.data !== undefined && <Verdict verdict={check.data} />}
      </div>
    </div>
  );
}

function Verdict({ verdict }: { readonly verdict: TokenVerdict }) {
  const { t } = useTranslation();
  const { user, inviteUrl, mayReadMessages } = verdict;
  return (
    <Notice tone="calm" icon={CircleCheck} title={t('discordPage.tokenGood', { name: user.name })}>
      <p>{t(mayReadMessages ? 'discordPage.mayRead' : 'discordPage.mayNotRead')}</p>
      <InviteLink url={inviteUrl} name={user.name} />
    </Notice>
  );
}
