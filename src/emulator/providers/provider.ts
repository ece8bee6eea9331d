import type { Quirk } from '../domain/quirk.js'
import type { Service } from '../http/service.js'
import type { Sender } from '../sender.js'

/** What a provider's folder offers: a service, how it calls back, and the contradictions it knows of. */
export interface Provider {
  readonly service: Service
  readonly sender: Sender
  readonly quirks: readonly Quirk[]
}
