/** A ref for what takes the place of the very thing that was pressed: the focus would fall to the page's start. */
export function focusWhenShown(element: HTMLElement | null): void {
  element?.focus();
}
