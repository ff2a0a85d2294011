import type { ReactNode } from 'react';
import {
  Button as AriaButton,
  type ButtonProps as AriaButtonProps,
} from 'react-aria-components/Button';

export interface ButtonProps extends Omit<AriaButtonProps, 'children' | 'className'> {
  readonly children: ReactNode;
  readonly look?: 'primary' | 'danger' | 'plain' | 'bare';
  /** Its work is under way. It keeps the focus, which a disabled one would lose to the page's start. */
  readonly isBusy?: boolean;
}

export function Button({ look = 'plain', isBusy = false, ...props }: ButtonProps) {
  return (
    <AriaButton {...props} className={`button button-${look}`} data-busy={isBusy || undefined} />
  );
}
