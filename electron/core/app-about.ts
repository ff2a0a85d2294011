import type { HostKind } from '../../shared/domain/host-kind.ts';

/** What the program is told of itself. */
export interface AppAbout {
  readonly version: string;
  readonly host: HostKind;
  readonly configFile: string;
  readonly dataFolder: string;
  readonly startedBy: 'person' | 'service' | 'container';
}
