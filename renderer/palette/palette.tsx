import { Search } from 'lucide-react';
import { useState } from 'react';
import { Autocomplete } from 'react-aria-components/Autocomplete';
import { Dialog } from 'react-aria-components/Dialog';
import { Input } from 'react-aria-components/Input';
import { Menu } from 'react-aria-components/Menu';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { TextField } from 'react-aria-components/TextField';
import { useTranslation } from '../i18n/use-translation.ts';
import { PaletteItem } from './palette-item.tsx';
import { rankEntries } from './rank-entries.ts';
import { usePaletteEntries } from './use-palette-entries.ts';
import '../styles/dialog.css';
import '../styles/overlays.css';

/** More than anybody reads; one word more finds the rest. */
const mostShown = 50;

/** Letters typed right after the key that opened it belong to it. */
const takeFocus = (field: HTMLInputElement | null): void => field?.focus();

/** Reaches every page, action and setting by a few letters. */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const [question, setQuestion] = useState('');
  const entries = rankEntries(usePaletteEntries(), question).slice(0, mostShown);

  return (
    <ModalOverlay
      isOpen
      isDismissable
      className="dialog-overlay palette-overlay"
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Modal className="dialog palette">
        <Dialog className="palette-body" aria-label={t('command.show-palette')}>
          <Autocomplete inputValue={question} onInputChange={setQuestion}>
            <TextField aria-label={t('palette.label')} className="palette-field">
              <Search size={19} aria-hidden="true" />
              <Input
                ref={takeFocus}
                placeholder={t('palette.hint')}
                spellCheck="false"
                autoComplete="off"
              />
            </TextField>
            <section
              aria-label={t('palette.found')}
              className="palette-list"
              // It scrolls, so that the keyboard must reach it; the menu itself is moved through from the field.
              // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
              tabIndex={0}
            >
              <Menu
                aria-label={t('palette.found')}
                items={entries}
                renderEmptyState={() => <p className="palette-none">{t('palette.none')}</p>}
                onAction={(id) => {
                  onClose();
                  entries.find((entry) => entry.id === id)?.run();
                }}
              >
                {(entry) => <PaletteItem key={entry.id} entry={entry} />}
              </Menu>
            </section>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
