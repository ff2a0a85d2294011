import { create } from 'zustand';
import type { Chapter } from '../guide/chapters.ts';

/** What lies over the page; one thing at a time. */
export type Overlay =
  | { readonly kind: 'palette' }
  | { readonly kind: 'shortcuts' }
  | { readonly kind: 'first-steps' }
  | { readonly kind: 'help'; readonly chapter: Chapter };

export const useOverlay = create<{ readonly open: Overlay | null }>(() => ({ open: null }));

export const openOverlay = (open: Overlay): void => useOverlay.setState({ open });
export const closeOverlay = (): void => useOverlay.setState({ open: null });
