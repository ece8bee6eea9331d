import { LoradockError } from '../error.js'
import type { Handlers } from '../http/service.js'
import type { operations } from './api.gen.js'
import type { ControlParts } from './parts.js'
import type { Essentials } from './spec.gen.js'
import { namedAccount } from './which.js'

const deadlineMs = 10_000

/** The handler that tries a receiver with a call that is about no job. */
export function sampleHandlers(parts: ControlParts): Handlers<operations, Essentials, 'sendSample'> {
  return {
    sendSample: async (call, context) => {
      const { provider, word, to } = call.body
      const sender = parts.senders.find((one) => one.provider === provider)
      const rendered = sender?.sample(word, to)
      if (rendered === undefined) {
        const known = parts.senders.map((one) => one.provider).join(', ')
        const message = sender === undefined ? `There is no provider "${provider}".` : `${provider} never says "${word}".`
        throw new LoradockError('E_SAMPLE', message, { where: 'provider, word', fix: [`providers: ${known}`] })
      }
      const { headers, body } = rendered
      const account = namedAccount(call, context)
      const { status, error, detail, tookMs } = await parts.post({
        account,
        url: to,
        headers,
        body: Buffer.from(body),
        deadlineMs,
      })
      return { status: 200, body: { to, body, status, error, detail, ms: tookMs } }
    },
  }
}
