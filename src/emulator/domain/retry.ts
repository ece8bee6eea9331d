/** How long a receiver may take, and the waits before each further try; no waits means one try only. */
export interface DeliveryPolicy {
  readonly deadlineMs: number
  readonly retryAfterMs: readonly number[]
}

/**
 * When a refused notice is tried again.
 *
 * @param tries - How many were made, the one just refused included.
 * @param at - When that one ended, on the account's clock.
 * @returns The instant, or `undefined` when no try is left.
 */
export function nextTryAt(policy: DeliveryPolicy, tries: number, at: number): number | undefined {
  const waitMs = policy.retryAfterMs[tries - 1]
  return waitMs === undefined ? undefined : at + waitMs
}
