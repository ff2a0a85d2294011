import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useTranslation } from '../i18n/use-translation.ts';
import { Button } from './button.tsx';
import '../styles/dialog.css';

interface DialogProps {
  readonly title: string;
  readonly children: ReactNode;
  /** Buttons at its end. */
  readonly actions?: ReactNode;
  readonly size?: 'narrow' | 'wide';
  /** Under way is something that must not be lost from sight: it cannot be closed. */
  readonly isBusy?: boolean;
  readonly onClose: () => void;
}

/** A window over the page that keeps the focus until it is closed. For questions there is ConfirmDialog. */
export function Dialog(props: DialogProps) {
  const { title, children, actions, size = 'narrow', isBusy = false, onClose } = props;
  const { t } = useTranslation();
  return (
    <ModalOverlay
      isOpen
      isDismissable={!isBusy}
      isKeyboardDismissDisabled={isBusy}
      className="dialog-overlay"
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Modal className="dialog" data-size={size}>
        <AriaDialog className="dialog-body">
          <header className="drawer-head">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <Button look="bare" aria-label={t('app.close')} isDisabled={isBusy} onPress={onClose}>
              <X size={20} aria-hidden="true" />
            </Button>
          </header>
          {children}
          {actions !== undefined && <div className="dialog-actions">{actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
