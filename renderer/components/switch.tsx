import type { ReactNode } from 'react';
import {
  Switch as AriaSwitch,
  type SwitchProps as AriaSwitchProps,
} from 'react-aria-components/Switch';

interface SwitchProps extends Pick<
  AriaSwitchProps,
  'isSelected' | 'isDisabled' | 'onChange' | 'aria-label' | 'aria-labelledby' | 'aria-describedby'
> {
  /** Its label; without one, `aria-label` or `aria-labelledby` has to name it. */
  readonly children?: ReactNode;
}

/** On or off, in force at once. */
export function Switch({ children, ...props }: SwitchProps) {
  return (
    <AriaSwitch className="switch" {...props}>
      <span className="switch-track" aria-hidden="true" />
      {children}
    </AriaSwitch>
  );
}
