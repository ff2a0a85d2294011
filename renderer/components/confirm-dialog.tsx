import type { ReactNode } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useTranslation } from '../i18n/use-translation.ts';
import { Button } from './button.tsx';
import '../styles/dialog.css';

interface ConfirmDialogProps {
  readonly title: string;
  /** What will be different, and what cannot be taken back. */
  readonly children: ReactNode;
  /** What the button does, as a verb: "Remove". */
  readonly action: string;
  /** Why it could not be done; the dialog stays open for another try. */
  readonly problem?: string | null;
  readonly isBusy?: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks before something that cannot be undone; leaving it alone has the focus. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { t } = useTranslation();
  const { title, children, action, problem = null, isBusy = false, onConfirm, onClose } = props;
  return (
    <ModalOverlay
      isOpen
      className="dialog-overlay"
      isKeyboardDismissDisabled={isBusy}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Modal className="dialog">
        <Dialog role="alertdialog" className="dialog-body">
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          {children}
          {problem !== null && (
            <p className="field-error" role="alert">
              {problem}
            </p>
          )}
          <div className="dialog-actions">
            {/* In a question the safe answer is the one that a careless Enter gives (WAI-ARIA, Alert Dialog). */}
            {/* oxlint-disable-next-line jsx-a11y/no-autofocus */}
            <Button autoFocus isDisabled={isBusy} onPress={onClose}>
              {t('confirm.keep')}
            </Button>
            <Button look="danger" isBusy={isBusy} onPress={isBusy ? () => {} : onConfirm}>
              {action}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
