/** True where a letter is typed, or chooses among options, and so is no shortcut. */
export const takesKeys = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.closest('input, textarea, select, [role="listbox"], [role="menu"], [role="grid"]') !==
      null);
