/** Electron's event object, as far as listeners use it. */
export interface StandInEvent {
  defaultPrevented: boolean;
  readonly preventDefault: () => void;
}

export function preventable<Details extends object>(details?: Details): StandInEvent & Details {
  const event = {
    ...(details as Details),
    defaultPrevented: false,
    preventDefault: (): void => {
      event.defaultPrevented = true;
    },
  };
  return event;
}
