import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from '../i18n/use-translation.ts';
import { announce } from './announcement.ts';
import { Button } from './button.tsx';
import { copyText } from './copy-text.ts';

const confirmationMs = 2_000;

interface CopyButtonProps {
  readonly text: string;
  /** What the button does, for people who do not see the icon. */
  readonly label: string;
  /** Said when it is done. */
  readonly done: string;
}

export function CopyButton({ text, label, done }: CopyButtonProps) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);

  useEffect(() => {
    if (!copied) return undefined;
    const timer = setTimeout(() => setCopied(false), confirmationMs);
    return () => clearTimeout(timer);
  }, [copied]);

  async function copy(): Promise<void> {
    const succeeded = await copyText(text);
    setCopied(succeeded);
    announce(succeeded ? done : t('address.copyFailed'));
  }

  return (
    <span className="copy" data-copied={copied || undefined}>
      <Button look="bare" aria-label={label} onPress={() => void copy()}>
        {copied ? <Check size={18} aria-hidden="true" /> : <Copy size={18} aria-hidden="true" />}
      </Button>
      <span className="copy-done" aria-hidden="true">
        {copied && t('address.copied')}
      </span>
    </span>
  );
}
