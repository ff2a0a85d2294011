import { assertNever } from '../../shared/assert-never.ts';
import { useShortcuts } from '../commands/use-shortcuts.ts';
import { useFirstSteps } from '../first-steps/use-first-steps.ts';
import { later } from '../later.tsx';
import { closeOverlay, useOverlay } from './overlay-store.ts';

const Palette = later(async () => (await import('../palette/palette.tsx')).Palette);
const Shortcuts = later(async () => (await import('./shortcuts-sheet.tsx')).ShortcutsSheet);
const HelpDrawer = later(async () => (await import('../guide/help-drawer.tsx')).HelpDrawer);
const FirstSteps = later(
  async () => (await import('../first-steps/first-steps-dialog.tsx')).FirstStepsDialog,
);

/** What any page can have over it, each loaded when it is first wanted. */
export function Overlays() {
  useShortcuts();
  useFirstSteps();
  const open = useOverlay((state) => state.open);
  if (open === null) return null;
  switch (open.kind) {
    case 'palette':
      return <Palette onClose={closeOverlay} />;
    case 'shortcuts':
      return <Shortcuts onClose={closeOverlay} />;
    case 'first-steps':
      return <FirstSteps onClose={closeOverlay} />;
    case 'help':
      return <HelpDrawer chapter={open.chapter} onClose={closeOverlay} />;
    default:
      return assertNever(open);
  }
}
