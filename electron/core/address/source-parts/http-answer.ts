import type { Family } from '../../../../shared/domain/family.ts';
import { quote } from '../../../../shared/domain/quote.ts';
import { fail, ok } from '../../../../shared/result.ts';
import type { SourcePorts, Reading } from '../sources/source-kind.ts';

/** No address needs more; a captive portal's page does. */
const maxAnswerBytes = 4096;

const redirects: ReadonlySet<number> = new Set([300, 301, 302, 303, 305, 307, 308]);

/**
 * The common part of the HTTP kinds: one GET, and its text when the answer is a good one.
 * Errors: `status`, `redirect`, `too-large`, `shape` for what is not UTF-8, and those of the Http port.
 */
export async function readHttpAnswer(
  definition: { readonly url: string; readonly family: Family },
  ports: SourcePorts,
  signal: AbortSignal,
): Promise<Reading> {
  const { url, family } = definition;
  const answer = await ports.http.get({ url, family, maxBytes: maxAnswerBytes, signal });
  if (!answer.ok) return answer;
  const { status, location, body } = answer.value;
  if (redirects.has(status)) {
    const target = location === null ? 'without saying where to' : `to ${quote(location, 120)}`;
    return fail({ code: 'redirect', detail: `HTTP ${status} ${target}.` });
  }
  if (status < 200 || status > 299) return fail({ code: 'status', detail: `HTTP ${status}.` });
  if (body.byteLength > maxAnswerBytes) {
    return fail({
      code: 'too-large',
      detail: `The answer is longer than ${maxAnswerBytes} bytes.`,
    });
  }
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    return fail({ code: 'shape', detail: 'The answer is not UTF-8 text.' });
  }
}

/** Where an HTTP source is asked, for people: without the query, which may hold a key. */
export function httpTarget({ url }: { readonly url: string }): string {
  const { origin, pathname, search } = new URL(url);
  return `${origin}${pathname}${search === '' ? '' : '?…'}`;
}
