import { onTestFinished } from 'vitest'
import type { DeliveryPolicy } from '../../../src/emulator/domain/retry.js'
import type { Assembled } from '../../../src/emulator/emulator.js'
import { providers } from '../../../src/emulator/providers/index.js'
import { createDriver, type Driver } from '../../../src/emulator/webhooks/advance.js'
import { createDeliverer } from '../../../src/emulator/webhooks/deliver.js'
import { createPoster, type Poster, type Resolve } from '../../../src/emulator/webhooks/post.js'
import type { TargetRules } from '../../../src/emulator/webhooks/target.js'

export interface DeliveryOptions {
  /** Replaces parts of the providers' policies, such as their seconds by milliseconds. */
  readonly policy?: Partial<DeliveryPolicy>
  readonly rules?: Partial<TargetRules>
  readonly resolve?: Resolve
  /** Takes the place of the poster. */
  readonly poster?: Poster
}

/** A second way to deliver what an emulator has due, with other rules than its own. */
export function newDriver({ context }: Assembled, { policy = {}, rules = {}, resolve, poster }: DeliveryOptions = {}): Driver {
  const own = poster ?? newPoster(rules, resolve)
  const senders = providers.map(({ sender }) => ({
    ...sender,
    policy: (...given: Parameters<typeof sender.policy>) => ({ ...sender.policy(...given), ...policy }),
  }))
  return createDriver(context, createDeliverer(context, senders, own))
}

/** A poster that allows loopback only, unless told otherwise; it is closed after the test. */
export function newPoster(rules: Partial<TargetRules> = {}, resolve?: Resolve): Poster {
  const poster = createPoster({ allow: [], rewrite: {}, ownPorts: () => new Set(), ...rules }, resolve)
  onTestFinished(() => poster.close())
  return poster
}
