import { Check, ClipboardCopy } from 'lucide-react';
import { useState } from 'react';
import type { ChangeDetail } from '../../../shared/domain/change.ts';
import { announce } from '../../components/announcement.ts';
import { Button } from '../../components/button.tsx';
import { copyText } from '../../components/copy-text.ts';
import { useFormat } from '../../format/use-format.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { changeText } from './change-text.ts';

/** The whole change as plain text, for a mail or a ticket; its addresses too, masked or not. */
export function CopyChange({ change }: { readonly change: ChangeDetail }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [copied, setCopied] = useState<ChangeDetail | null>(null);
  const copy = async (): Promise<void> => {
    const succeeded = await copyText(changeText(change, Date.now(), t, format));
    if (succeeded) setCopied(change);
    announce(t(succeeded ? 'changeDetail.textCopied' : 'address.copyFailed'));
  };
  const Icon = copied === change ? Check : ClipboardCopy;
  return (
    <Button onPress={() => void copy()}>
      <Icon size={17} aria-hidden="true" />
      {t(copied === change ? 'address.copied' : 'changeDetail.copyText')}
    </Button>
  );
}
