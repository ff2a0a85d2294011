import type { Rankable } from './rank-entries.ts';

export interface PaletteEntry extends Rankable {
  readonly id: string;
  readonly group: 'page' | 'action' | 'setting';
  /** Pressed one after the other, outside the palette. */
  readonly keys?: readonly string[];
  readonly run: () => void;
}
