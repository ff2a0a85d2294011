// Files on their way in, piece by piece, before somebody asks what to do with them. They live in memory, bounded.

import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Clock, Dispose, Random } from '../ports.ts';

/** Ten years of history are at most this large, and a backup of them is no larger. */
export const maxUploadBytes = 64 * 1024 * 1024;
const maxUploads = 4;
const uploadIdleMs = 15 * 60_000;

export interface UploadedFile {
  /** Without folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Every failure is a sentence. */
export interface Uploads {
  /** Makes room for files of these sizes; the upload's id. */
  begin(files: readonly { readonly name: string; readonly bytes: number }[]): Result<string>;
  /** Takes the next piece: files one behind the other, each from its first byte. The bytes received in all. */
  append(upload: string, file: number, piece: Uint8Array): Result<number>;
  /** The files of an upload that is complete. */
  find(upload: string): Result<readonly UploadedFile[]>;
  discard(upload: string): void;
  /** Forgets all of them. */
  stop(): void;
}

interface Upload {
  readonly files: readonly UploadedFile[];
  /** Of each file. */
  readonly received: number[];
  forgetLater: Dispose;
}

const megabytes = (bytes: number): string => `${Math.ceil(bytes / 1024 / 1024)} MB`;
const sizeOf = (files: readonly UploadedFile[]): number =>
  files.reduce((sum, { bytes }) => sum + bytes.byteLength, 0);
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

export function createUploads(clock: Clock, random: Random): Uploads {
  const uploads = new Map<string, Upload>();

  const discard = (id: string): void => {
    uploads.get(id)?.forgetLater();
    uploads.delete(id);
  };
  const lookUp = (id: string): Result<Upload> => {
    const upload = uploads.get(id);
    if (upload === undefined) {
      return fail(
        'There is no such upload: it was discarded, or nothing came for 15 minutes. Choose the files again.',
      );
    }
    upload.forgetLater();
    upload.forgetLater = clock.schedule(uploadIdleMs, () => discard(id));
    return ok(upload);
  };

  return {
    begin: (files) => {
      if (uploads.size >= maxUploads) {
        return fail(
          `${maxUploads} uploads are waiting already. Finish or discard one; each is forgotten after 15 minutes.`,
        );
      }
      const wanted = sum(files.map(({ bytes }) => bytes));
      const taken = sum([...uploads.values()].map((upload) => sizeOf(upload.files)));
      if (wanted + taken > maxUploadBytes) {
        const beside =
          taken === 0 ? '' : ` beside the ${megabytes(taken)} that are waiting already`;
        return fail(
          `The files have ${megabytes(wanted)}${beside}; ${megabytes(maxUploadBytes)} is the most. Larger ones go in by the command line.`,
        );
      }
      const id = hexadecimal(random.bytes(16));
      uploads.set(id, {
        files: files.map(({ name, bytes }) => ({
          name: withoutFolders(name),
          bytes: new Uint8Array(bytes),
        })),
        received: files.map(() => 0),
        forgetLater: clock.schedule(uploadIdleMs, () => discard(id)),
      });
      return ok(id);
    },
    append: (id, index, piece) => {
      const found = lookUp(id);
      if (!found.ok) return found;
      const { files, received } = found.value;
      const file = files[index];
      if (file === undefined) {
        return fail(`The upload has ${files.length} files; there is none at place ${index}.`);
      }
      const current = files.findIndex(
        ({ bytes }, place) => (received[place] ?? 0) < bytes.byteLength,
      );
      const done = received[index] ?? 0;
      if (done + piece.byteLength > file.bytes.byteLength) {
        return fail(
          `"${file.name}" was said to have ${file.bytes.byteLength} bytes, and more have come. Was it written to meanwhile? Choose it again.`,
        );
      }
      if (piece.byteLength > 0 && index !== current) {
        return fail(
          `A piece of "${file.name}" came before "${files[current]?.name ?? ''}" was complete. Choose the files again.`,
        );
      }
      file.bytes.set(piece, done);
      received[index] = done + piece.byteLength;
      return ok(sum(received));
    },
    find: (id) => {
      const found = lookUp(id);
      if (!found.ok) return found;
      const { files, received } = found.value;
      const missing = files.find(({ bytes }, place) => (received[place] ?? 0) < bytes.byteLength);
      return missing === undefined
        ? ok(files)
        : fail(`"${missing.name}" has not come completely yet. Wait for it, or choose it again.`);
    },
    discard,
    stop: () => {
      for (const id of uploads.keys()) discard(id);
    },
  };
}

const hexadecimal = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

const withoutFolders = (name: string): string => name.split(/[/\\]/).at(-1) ?? name;
