import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useTranslation } from '../i18n/use-translation.ts';
import { Button } from './button.tsx';

interface DrawerProps {
  readonly title: string;
  /** Under way is something that must not be lost from sight: it cannot be closed. */
  readonly isBusy?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A panel at the end of the page that keeps the focus until it is closed. */
export function Drawer({ title, isBusy = false, onClose, children }: DrawerProps) {
  const { t } = useTranslation();
  return (
    <ModalOverlay
      isOpen
      isDismissable={!isBusy}
      isKeyboardDismissDisabled={isBusy}
      className="drawer-overlay"
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Modal className="drawer">
        <Dialog className="drawer-dialog">
          <header className="drawer-head">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <Button
              look="bare"
              aria-label={t('changeDetail.close')}
              isDisabled={isBusy}
              onPress={onClose}
            >
              <X size={20} aria-hidden="true" />
            </Button>
          </header>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
