import { describe, expect, it } from 'vitest';
import { type StartFacts, startedBy } from '../../../../electron/node/started-by.ts';

const terminal: StartFacts = {
  pid: 400,
  parentPid: 300,
  platform: 'linux',
  environment: {},
  exists: () => false,
};

describe('startedBy', () => {
  it('takes a terminal for a person, also one that systemd has started for the desktop', () => {
    const environment = { INVOCATION_ID: '0f1e', SYSTEMD_EXEC_PID: '300' };
    expect(startedBy(terminal)).toBe('person');
    expect(startedBy({ ...terminal, environment })).toBe('person');
  });

  it('knows the process that systemd has started itself, also inside a container', () => {
    const environment = { SYSTEMD_EXEC_PID: '400' };
    expect(startedBy({ ...terminal, environment })).toBe('service');
    expect(startedBy({ ...terminal, environment, exists: () => true })).toBe('service');
  });

  it.each([['/.dockerenv'], ['/run/.containerenv']])('knows a container by %s', (file) => {
    expect(startedBy({ ...terminal, exists: (path) => path === file })).toBe('container');
  });

  it('knows Kubernetes by its variable', () => {
    const environment = { KUBERNETES_SERVICE_HOST: '10.0.0.1' };
    expect(startedBy({ ...terminal, environment })).toBe('container');
  });

  it('knows a job of launchd by its parent, which an orphan on Linux has too', () => {
    expect(startedBy({ ...terminal, platform: 'darwin', parentPid: 1 })).toBe('service');
    expect(startedBy({ ...terminal, parentPid: 1 })).toBe('person');
  });
});
