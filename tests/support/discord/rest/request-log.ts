import type { Headers } from './rate-limits.ts';

/** One request as the double saw it. */
export interface LoggedRequest {
  readonly at: number;
  readonly method: string;
  readonly path: string;
  /** `/channels/:channel/messages`; null: there is no such route. */
  readonly route: string | null;
  readonly params: Readonly<Record<string, string>>;
  /** The JSON of it; that of `payload_json` for a form. */
  readonly body: unknown;
  /** The names of the files that came along. */
  readonly files: readonly string[];
  readonly headers: Headers;
  /** The application that asked; null: nobody known. */
  readonly bot: string | null;
  bucket: string | null;
  /** Null: not answered. */
  status: number | null;
  /** The fault that befell it. */
  fault: string | null;
}
