import { Check, ChevronDown, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Button } from './button.tsx';
import '../styles/menu.css';

export interface MenuAction {
  readonly id: string;
  readonly text: string;
  readonly icon?: LucideIcon;
  /** Stands below the text. */
  readonly note?: string;
  readonly isDisabled?: boolean;
  readonly isDanger?: boolean;
  /** Carries a tick: the one that is in force. */
  readonly isCurrent?: boolean;
  readonly run: () => void;
}

interface MenuButtonProps {
  /** What the button says; with `icon` alone it is only said. */
  readonly label: string;
  readonly icon?: LucideIcon;
  readonly showsLabel?: boolean;
  readonly actions: readonly MenuAction[];
  readonly isDisabled?: boolean;
}

/** A button that opens a list of actions. */
export function MenuButton(props: MenuButtonProps) {
  const { label, icon: Icon, showsLabel = true, actions, isDisabled = false } = props;
  return (
    <MenuTrigger>
      <Button look={showsLabel ? 'plain' : 'bare'} isDisabled={isDisabled} aria-label={label}>
        {Icon !== undefined && <Icon size={18} aria-hidden="true" />}
        {showsLabel && (
          <>
            {label}
            <ChevronDown size={16} aria-hidden="true" />
          </>
        )}
      </Button>
      <Popover className="menu-popover" placement="bottom end" offset={6}>
        <Menu className="menu" aria-label={label}>
          {actions.map((action) => (
            <MenuItem
              key={action.id}
              id={action.id}
              className="menu-item"
              textValue={action.text}
              isDisabled={action.isDisabled ?? false}
              data-danger={action.isDanger || undefined}
              onAction={action.run}
            >
              <MenuMark action={action} />
              <span>{action.text}</span>
              {action.note !== undefined && <span className="menu-note">{action.note}</span>}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

function MenuMark({ action }: { readonly action: MenuAction }): ReactNode {
  const Icon = action.isCurrent === true ? Check : action.icon;
  return (
    <span className="menu-mark">{Icon !== undefined && <Icon size={17} aria-hidden="true" />}</span>
  );
}
