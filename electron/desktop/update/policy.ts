// What whoever runs the machine has decided for all its users: in a folder that only they can write to.

import { posix, win32 } from 'node:path';
import * as z from 'zod';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Files } from '../../core/ports.ts';

export interface Policy {
  readonly updates: 'on' | 'off';
}

/** Strict: a misspelt word must not leave on what was meant to be off. */
const policySchema = z.strictObject({ updates: z.enum(['on', 'off']).default('on') });

export function policyFile(
  platform: NodeJS.Platform,
  environment: Readonly<Record<string, string | undefined>>,
): string {
  switch (platform) {
    case 'win32':
      return win32.join(
        environment['ProgramData'] ?? 'C:\\ProgramData',
        'IP Beacon',
        'policy.json',
      );
    case 'darwin':
      return '/Library/Application Support/IP Beacon/policy.json';
    default:
      return posix.join('/etc', 'ip-beacon', 'policy.json');
  }
}

/** No file is no policy. The failure is a sentence: a policy that cannot be read is one that forbids. */
export async function readPolicy(
  files: Pick<Files, 'read'>,
  path: string,
): Promise<Result<Policy>> {
  try {
    const text = await files.read(path);
    if (text === null) return ok({ updates: 'on' });
    const read = policySchema.safeParse(JSON.parse(text));
    if (read.success) return ok(read.data);
    return unreadable(path, 'it may only say {"updates": "off"} or {"updates": "on"}');
  } catch (error) {
    return unreadable(path, error instanceof Error ? error.message : String(error));
  }
}

const unreadable = (path: string, why: string): Result<Policy> =>
  fail(`Updates are off: the policy ${path} cannot be read (${why}).`);
