import { pictureBody } from '../../parts/modelslab.js'
import { local } from '../../parts/reach.js'
import { ruleThat } from '../../parts/rules.js'
import { scenario } from '../../scenario.js'

const plans = [
  { plan: { lastMs: { running: 0 } }, status: 'success' },
  { plan: { failAt: 0 }, status: 'failed' },
] as const

export default scenario.local('modelslab/generation-at-once', {
  provider: 'modelslab',
  behaviour:
    'a generation that is over at once is answered with its end, good or bad; until then it is processing, and a bad end is told',
  basis: ['doc', 'own'],
  sources: [
    'S5, ImageGenerationSuccessResponse (D)',
    'S7, errors (D)',
    'S4, webhooks, Failure Payload (D)',
    'when which comes is our choice',
  ],
  quirks: ['modelslab.pending-output'],
  targets: local,
  async run({ call, poll, rule, story, expectRefusal, expectWebhook, hook, check }) {
    const orders = [
      { operation: 'createTextToImage', body: pictureBody() },
      { operation: 'createImageToImage', body: { ...pictureBody(), init_image: 'https://example.com/portrait.png' } },
    ] as const
    for (const { operation, body } of orders) {
      await rule(ruleThat({ plan: plans[0].plan }, { when: { provider: 'modelslab', operation }, times: 1 }))
      check.echo((await call(operation, { body })).status, 'success', `status of ${operation}`)
      await rule(ruleThat({ plan: plans[1].plan }, { when: { provider: 'modelslab', operation }, times: 1 }))
      await expectRefusal(operation, { body }, { status: 200, says: 'failed' })
    }
    await story('image-fails')
    const { id } = await call('createTextToImage', { body: pictureBody({ webhook: hook.url, track_id: 'order-1' }) })
    const input = { body: { request_id: String(id) } }
    await poll('fetchImages', input, { until: ({ status }) => status === 'failed', every: '10s', deadline: '15m' })
    const { calls } = await expectWebhook('receiveGenerationResult', { last: (told) => told.status !== undefined, quiet: '2m' })
    check.echo(calls[0]?.status, 'failed', 'status of the call')
    check.echo(calls[0]?.track_id, 'order-1', 'track_id')
  },
})
