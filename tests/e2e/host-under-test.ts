/** A host that serves the page, whichever it is: the mock host, the server host, later the desktop's. */
export interface HostUnderTest {
  readonly url: string;
  /** The whole one-time link, not used yet. */
  readonly signInLink: string;
  /** The confirmed IPv4 address, whose change is the newest in the history. */
  readonly address: string;
  stop(): Promise<void>;
}
