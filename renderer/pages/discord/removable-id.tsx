import { X } from 'lucide-react';
import { Button } from '../../components/button.tsx';
import { useTranslation } from '../../i18n/use-translation.ts';

interface RemovableIdProps {
  readonly id: string;
  /** Null as long as nobody has asked for it. */
  readonly name: string | null;
  readonly onRemove: () => void;
}

/** Somebody or something of Discord by its name, or its id as long as that is all that is known. */
export function RemovableId({ id, name, onRemove }: RemovableIdProps) {
  const { t } = useTranslation();
  return (
    <>
      <span className={name === null ? 'grant-name mono' : 'grant-name'}>{name ?? id}</span>
      <Button
        look="bare"
        aria-label={t('setting.removeEntry', { text: name ?? id })}
        onPress={onRemove}
      >
        <X size={17} aria-hidden="true" />
      </Button>
    </>
  );
}
