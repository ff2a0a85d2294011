import type { Page } from 'playwright-core';
import type { ContractName } from '../../shared/contract/index.ts';

/** A page that bears nothing of the tests before it: no size, no medium, nothing that was kept. */
export interface FreshPage {
  readonly page: Page;
  /** Of the console, since the page is fresh. */
  readonly complaints: () => readonly string[];
  readonly close: () => Promise<void>;
}

/** The pages of a host, open for their owner: in a browser that was let in, or in the desktop host's own window. */
export interface PagesUnderTest {
  /** Where they are. */
  readonly url: string;
  /** The confirmed IPv4 address, whose change is the newest in the history. */
  readonly address: string;
  /** Whether somebody has to sign in; what they sign in with is a secret that is kept. */
  readonly hasSignIn: boolean;
  /** Shows Overview. */
  readonly page: Page;
  /** Of the console, since the page was opened. */
  readonly complaints: readonly string[];
  readonly freshPage: () => Promise<FreshPage>;
  /** Asks the host the way its pages do. */
  readonly ask: (name: ContractName, input: object) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Starts a host and opens its pages. */
export type OpenPages = () => Promise<PagesUnderTest>;
