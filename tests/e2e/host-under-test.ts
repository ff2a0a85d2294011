/** A host that serves the pages over HTTP: the mock host, or the server host. */
export interface HostUnderTest {
  readonly url: string;
  /** The whole one-time link, not used yet. */
  readonly signInLink: string;
  /** The confirmed IPv4 address, whose change is the newest in the history. */
  readonly address: string;
  stop(): Promise<void>;
}
