import type { ImportReport } from '../../../shared/domain/transfer.ts';

/** As many lines as a person reads; the count goes on. */
const shownRefusals = 100;

/** Counts, by kind of row, what comes in, what is here already and what can't come in. */
export interface ImportTally {
  taken(kind: string, count?: number): void;
  known(kind: string, count?: number): void;
  refused(kind: string, where: string, why: string): void;
  note(sentence: string): void;
  report(origin: string): ImportReport;
}

interface Item {
  taken: number;
  known: number;
  readonly refused: { readonly where: string; readonly why: string }[];
  refusedCount: number;
}

export function createImportTally(): ImportTally {
  const items = new Map<string, Item>();
  const notes: string[] = [];
  const itemOf = (kind: string): Item => {
    const item = items.get(kind) ?? { taken: 0, known: 0, refused: [], refusedCount: 0 };
    items.set(kind, item);
    return item;
  };
  return {
    taken: (kind, count = 1) => void (itemOf(kind).taken += count),
    known: (kind, count = 1) => void (itemOf(kind).known += count),
    refused: (kind, where, why) => {
      const item = itemOf(kind);
      item.refusedCount += 1;
      if (item.refused.length < shownRefusals) item.refused.push({ where, why });
    },
    note: (sentence) => void notes.push(sentence),
    report: (origin) => ({
      origin,
      items: [...items].map(([kind, item]) => ({ kind, ...item })),
      notes,
    }),
  };
}
