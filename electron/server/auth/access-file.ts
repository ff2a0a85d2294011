import * as z from 'zod';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Files } from '../../core/ports.ts';

const sessionSchema = z.strictObject({
  /** SHA-256 of the token, hexadecimal; the token itself is only in the browser. */
  hash: z.string().length(64),
  openedBy: z.enum(['link', 'password']),
  createdAt: z.number(),
  /** When it was last used; on disk up to an hour behind. */
  seenAt: z.number(),
});
export type SessionRecord = Readonly<z.infer<typeof sessionSchema>>;

const accessSchema = z.strictObject({
  version: z.literal(1),
  /** A PHC string; null until the owner has set a password. */
  passwordHash: z.string().nullable(),
  sessions: z.array(sessionSchema),
});

export interface Access {
  readonly passwordHash: string | null;
  readonly sessions: readonly SessionRecord[];
}

/** Who may come in: the password's hash and the open sessions, in a file that only the owner can read. */
export interface AccessFile {
  current(): Access;
  /** Takes effect at once; resolves when it is on the disk, rejects when it could not be written. */
  update(change: Partial<Access>): Promise<void>;
  /** After a restore: takes over the password that stands on the disk now; who is signed in stays so. */
  readonly reread: () => Promise<void>;
  /** Resolves when nothing is being written any more. */
  readonly settled: () => Promise<void>;
}

/** A file that is there but cannot be read is an error, not an empty one: it would forget the password. */
export async function openAccessFile(files: Files, path: string): Promise<Result<AccessFile>> {
  const text = await files.read(path);
  const loaded = text === null ? ok<Access>({ passwordHash: null, sessions: [] }) : parse(text);
  if (!loaded.ok) {
    return fail(
      `${path} cannot be used: ${loaded.error}. Restore it, or delete it to begin with a one-time link and a new password.`,
    );
  }
  let access = loaded.value;
  let written: Promise<void> = Promise.resolve();
  const write = async (): Promise<void> =>
    files.writeAtomically(path, `${JSON.stringify({ version: 1, ...access }, null, 2)}\n`);
  const update = (change: Partial<Access>): Promise<void> => {
    access = { ...access, ...change };
    // One write after the other, and a failed one does not hold up the next.
    written = written.then(write, write);
    return written;
  };
  return ok({
    current: () => access,
    update,
    reread: async () => {
      const found = await files.read(path);
      const reread = found === null ? null : parse(found);
      if (reread?.ok === true) await update({ passwordHash: reread.value.passwordHash });
    },
    settled: () => written.catch(() => undefined),
  });
}

function parse(text: string): Result<Access> {
  try {
    const parsed = accessSchema.safeParse(JSON.parse(text));
    if (!parsed.success) return fail(z.prettifyError(parsed.error));
    return ok({ passwordHash: parsed.data.passwordHash, sessions: parsed.data.sessions });
  } catch {
    return fail('it is not JSON');
  }
}
