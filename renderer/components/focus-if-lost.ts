/** Gives the focus to `element` when what had it is gone, and never takes it from where somebody went meanwhile. */
export function focusIfLost(element: HTMLElement | null | undefined): void {
  if (document.activeElement === document.body) element?.focus();
}
