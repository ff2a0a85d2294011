import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { thrownSentence } from '../../components/error-sentence.ts';
import { Notice } from '../../components/notice.tsx';
import { SecretField } from '../../components/secret-field.tsx';
import { useTranslation } from '../../i18n/use-translation.ts';

interface OpenEncryptedProps {
  readonly error: Error;
  /** That was tried last. */
  readonly passphrase: string;
  readonly onOpen: (passphrase: string | null) => void;
}

/** Why it could not be opened, and another try, with a passphrase or without. */
export function OpenEncrypted({ error, passphrase, onOpen }: OpenEncryptedProps) {
  const { t } = useTranslation();
  const [text, setText] = useState(passphrase);
  return (
    <form
      className="restore-open"
      onSubmit={(event) => {
        event.preventDefault();
        onOpen(text === '' ? null : text);
      }}
    >
      <Notice tone="lamp" icon={TriangleAlert} title={t('restore.notOpened')} role="alert">
        {thrownSentence(error, t)}
      </Notice>
      <SecretField
        label={t('restore.passphrase')}
        hint={t('restore.passphraseHint')}
        autoComplete="off"
        value={text}
        onChange={setText}
      />
      <Button type="submit" look="primary">
        {t('restore.open')}
      </Button>
    </form>
  );
}
