import type { FileToSave, OpenSink } from '../../renderer/transfer/file-sink.ts';

export interface MemorySinks {
  readonly openSink: OpenSink;
  /** `write <name> <text>`, `close <name>`, `abort <name>` ... in order. */
  readonly log: readonly string[];
  /** What was closed, by name. */
  readonly files: ReadonlyMap<string, Buffer>;
}

/** Saves into memory. @param refuse the file whose place nobody wants to choose */
export function createMemorySinks(refuse?: string): MemorySinks {
  const log: string[] = [];
  const files = new Map<string, Buffer>();
  return {
    log,
    files,
    openSink: async ({ name, type }: FileToSave) => {
      log.push(`open ${name} ${type}`);
      if (name === refuse) return null;
      const parts: Buffer[] = [];
      return {
        write: async (part) => void parts.push(Buffer.from(part as Uint8Array)),
        close: async () => {
          log.push(`close ${name}`);
          files.set(name, Buffer.concat(parts));
        },
        abort: async () => void log.push(`abort ${name}`),
      };
    },
  };
}
