import { Copy, Download, Ellipsis, RefreshCw, Trash2 } from 'lucide-react';
import { Button, type ButtonProps } from '../../components/button.tsx';
import { CopyButton } from '../../components/copy-button.tsx';
import { MenuButton } from '../../components/menu-button.tsx';
import { Tooltip } from '../../components/tooltip.tsx';
import { DesignSection } from './design-section.tsx';
import { Specimen } from './specimen.tsx';

const looks: readonly NonNullable<ButtonProps['look']>[] = ['primary', 'plain', 'danger', 'bare'];

const actions = [
  { id: 'copy', text: 'Copy as CSV', icon: Copy, run: () => {} },
  { id: 'save', text: 'Download', icon: Download, note: 'As it is shown', run: () => {} },
  { id: 'now', text: 'Live', isCurrent: true, run: () => {} },
  { id: 'gone', text: 'Not now', isDisabled: true, run: () => {} },
  { id: 'remove', text: 'Remove', icon: Trash2, isDanger: true, run: () => {} },
];

export function ButtonsSection() {
  return (
    <DesignSection id="buttons" title="Buttons">
      {looks.map((look) => (
        <Specimen key={look} title={look}>
          <Button look={look}>Check now</Button>
          <Button look={look}>
            <RefreshCw size={17} aria-hidden="true" />
            With an icon
          </Button>
          <Button look={look} isBusy>
            <RefreshCw size={17} aria-hidden="true" className="spin" />
            Busy
          </Button>
          <Button look={look} isDisabled>
            Disabled
          </Button>
        </Specimen>
      ))}
      <Specimen title="A long text, a copy button, a menu, a tooltip">
        <Button>A button whose text is as long as German sometimes makes it</Button>
        <CopyButton text="203.0.113.47" label="Copy the address" done="Copied" />
        <MenuButton label="Copy" icon={Copy} actions={actions} />
        <MenuButton label="More" icon={Ellipsis} showsLabel={false} actions={actions} />
        <MenuButton label="Not now" actions={actions} isDisabled />
        <Tooltip text="Asks every source at once">
          <Button>With a word about it</Button>
        </Tooltip>
      </Specimen>
    </DesignSection>
  );
}
