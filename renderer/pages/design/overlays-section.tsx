import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Drawer } from '../../components/drawer.tsx';
import { TextField } from '../../components/text-field.tsx';
import { DesignSection } from './design-section.tsx';
import { Specimen } from './specimen.tsx';

export function OverlaysSection() {
  const [open, setOpen] = useState<'dialog' | 'drawer' | 'question' | null>(null);
  const close = (): void => setOpen(null);
  return (
    <DesignSection id="overlays" title="Over the page">
      <Specimen title="They keep the focus until they are closed">
        <Button onPress={() => setOpen('dialog')}>Open a dialog</Button>
        <Button onPress={() => setOpen('drawer')}>Open a drawer</Button>
        <Button onPress={() => setOpen('question')}>Ask a question</Button>
      </Specimen>
      {open === 'dialog' && (
        <Dialog
          title="Name this profile"
          onClose={close}
          actions={
            <>
              <Button onPress={close}>Cancel</Button>
              <Button look="primary" onPress={close}>
                Save
              </Button>
            </>
          }
        >
          <TextField label="Name" value="At home" onChange={() => {}} />
        </Dialog>
      )}
      {open === 'drawer' && (
        <Drawer title="Who said so" onClose={close}>
          <p>Two operators agree on 203.0.113.47.</p>
        </Drawer>
      )}
      {open === 'question' && (
        <ConfirmDialog
          title="Remove this backup?"
          action="Remove"
          onConfirm={close}
          onClose={close}
        >
          <p>It cannot be brought back.</p>
        </ConfirmDialog>
      )}
    </DesignSection>
  );
}
