/**
 * Why something that was aborted ended: its time was up, or nobody waited for it any more.
 * @param reason an AbortSignal's reason; `AbortSignal.timeout()` gives a DOMException named TimeoutError
 */
export function abortCode(reason: unknown): 'timeout' | 'cancelled' {
  if (reason === 'timeout') return 'timeout';
  const isTimeout = reason instanceof Error && reason.name === 'TimeoutError';
  return isTimeout ? 'timeout' : 'cancelled';
}
