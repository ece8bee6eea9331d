import { isObject } from '../../json.js'
import { checkError, pictureBody, refusedWith } from '../../parts/modelslab.js'
import { ruleThat } from '../../parts/rules.js'
import { scenario } from '../../scenario.js'

export default scenario.local('modelslab/queue-limit', {
  provider: 'modelslab',
  behaviour: 'a sixth queued request is refused with the seconds to wait, and accepted later',
  basis: ['doc'],
  sources: ['S4, error-codes, 429 (D)', 'S4, rate-limits: five for who pays as he goes (D)'],
  quirks: ['modelslab.error-status'],
  targets: { emulator: 'full', custom: 'full' },
  async run({ call, expectRefusal, rule, advance, check }) {
    await rule(ruleThat({ limit: { queued: 5 } }, { when: { provider: 'modelslab', makes: 'job' } }))
    for (let queued = 0; queued < 5; queued++) await call('createTextToImage', { body: pictureBody() })
    const refused = await expectRefusal(
      'createTextToImage',
      { body: pictureBody() },
      { status: refusedWith(429), says: 'rate limit' },
    )
    checkError(check, refused)
    const seconds = isObject(refused?.body ?? null) ? Object(refused?.body)['retry_after'] : undefined
    check.that('presence', Number(seconds) > 0, 'no time to wait is given', { path: '$.retry_after', left: seconds })
    await advance('1m')
    await call('createTextToImage', { body: pictureBody() })
  },
})
