import { readFileSync } from 'node:fs';
import { errorCodeOf } from '../network-error.ts';

export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Another user's process may not be signalled, but it is there.
    return errorCodeOf(error) === 'EPERM';
  }
}

/**
 * What tells a process from a later one with the same number, which a restarted machine or container soon has:
 * the boot and the start time (proc(5), field 22 of stat). Empty where the system has no /proc.
 */
export function processMark(pid: number): string {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the program's name in brackets and may hold anything, brackets and spaces too.
    const fromThird = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return `${boot} ${fromThird[22 - 3] ?? ''}`;
  } catch {
    return '';
  }
}
