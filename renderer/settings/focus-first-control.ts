/** Leads to the place a link means: into view, and to what can be changed there. */
export function focusFirstControl(place: HTMLElement | null): void {
  place?.scrollIntoView({ block: 'center' });
  place
    ?.querySelector<HTMLElement>(
      'input:enabled:not([type="radio"]), input:enabled:checked, select, .setting-edit button',
    )
    ?.focus({ preventScroll: true });
}
