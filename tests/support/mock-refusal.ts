import type { WireError } from '../../shared/wire.ts';

/** Thrown by an answer to make it an error of the wire. */
export class MockRefusal extends Error {
  readonly status: number;
  readonly body: WireError;

  constructor(status: number, body: WireError) {
    super(body.message);
    this.status = status;
    this.body = body;
  }
}
