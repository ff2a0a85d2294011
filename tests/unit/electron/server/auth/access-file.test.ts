import { describe, expect, it } from 'vitest';
import { openAccessFile } from '../../../../../electron/server/auth/access-file.ts';
import { createMemoryFiles } from '../../../../support/memory-files.ts';

const session = { hash: 'a'.repeat(64), openedBy: 'link', createdAt: 1, seenAt: 2 } as const;
const textOf = (passwordHash: string | null, sessions: readonly object[] = []) =>
  JSON.stringify({ version: 1, passwordHash, sessions });

describe('the file of who may come in', () => {
  it('takes over the password that a restore has brought, and nobody is signed out', async () => {
    const files = createMemoryFiles({ '/access.json': textOf('now', [session]) });
    const opened = await openAccessFile(files, '/access.json');
    if (!opened.ok) throw new Error(opened.error);
    await files.writeAtomically('/access.json', textOf('restored'));
    await opened.value.reread();
    expect(opened.value.current()).toEqual({ passwordHash: 'restored', sessions: [session] });
    expect(JSON.parse((await files.read('/access.json')) ?? '')).toEqual({
      version: 1,
      passwordHash: 'restored',
      sessions: [session],
    });
  });

  it('stays as it is when a restore has brought none, or one that cannot be read', async () => {
    const files = createMemoryFiles({ '/access.json': textOf('now', [session]) });
    const opened = await openAccessFile(files, '/access.json');
    if (!opened.ok) throw new Error(opened.error);
    await files.writeAtomically('/access.json', 'no JSON');
    await opened.value.reread();
    expect(opened.value.current()).toEqual({ passwordHash: 'now', sessions: [session] });
  });
});
