/** Where a file is written to that comes piece by piece. */
export interface FileSink {
  write(part: string | Uint8Array<ArrayBuffer>): Promise<void>;
  close(): Promise<void>;
  /** Leaves nothing behind. */
  abort(): Promise<void>;
}

export interface FileToSave {
  readonly name: string;
  /** Its media type. */
  readonly type: string;
}

/** Null: whoever was asked where to put it gave it up. */
export type OpenSink = (file: FileToSave) => Promise<FileSink | null>;

type SaveFilePicker = (options: {
  readonly suggestedName: string;
}) => Promise<FileSystemFileHandle>;

/** Chromium has it, on secure pages; it writes as it comes instead of gathering all of it first. */
const saveFilePicker = (): SaveFilePicker | undefined =>
  (window as { readonly showSaveFilePicker?: SaveFilePicker }).showSaveFilePicker?.bind(window);

/** Asks where to put the file, where browsers can; must be called straight from a press, as they demand. */
export const openSinkOfChoice: OpenSink = async (file) => {
  const pick = saveFilePicker();
  if (pick === undefined) return openDownload(file);
  try {
    const handle = await pick({ suggestedName: file.name });
    return await handle.createWritable();
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
};

/** Gathers the file in memory and hands it to the browser's downloads. */
export const openDownload: OpenSink = async ({ name, type }) => {
  const parts: (string | Uint8Array<ArrayBuffer>)[] = [];
  return {
    write: async (part) => void parts.push(part),
    close: async () => offerDownload(new Blob(parts, { type }), name),
    abort: async () => {},
  };
};

/** Long enough for every browser to have begun the download. */
const keepUrlMs = 60_000;

function offerDownload(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), keepUrlMs);
}
