import { existsSync } from 'node:fs';

export interface StartFacts {
  readonly pid: number;
  readonly parentPid: number;
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly exists: (path: string) => boolean;
}

const thisProcess = (): StartFacts => ({
  pid: process.pid,
  parentPid: process.ppid,
  platform: process.platform,
  environment: process.env,
  exists: existsSync,
});

/**
 * What started this process, and so whether something will start it again.
 * systemd names the process it has started itself (systemd.exec(5), SYSTEMD_EXEC_PID; INVOCATION_ID is inherited by
 * every terminal of a desktop session and says nothing); launchd is the parent of its jobs; Docker and Podman leave a
 * file, Kubernetes a variable.
 */
export function startedBy(facts: StartFacts = thisProcess()): 'person' | 'service' | 'container' {
  const { pid, parentPid, platform, environment, exists } = facts;
  if (environment['SYSTEMD_EXEC_PID'] === String(pid)) return 'service';
  if (
    exists('/.dockerenv') ||
    exists('/run/.containerenv') ||
    environment['KUBERNETES_SERVICE_HOST'] !== undefined
  ) {
    return 'container';
  }
  return platform === 'darwin' && parentPid === 1 ? 'service' : 'person';
}
