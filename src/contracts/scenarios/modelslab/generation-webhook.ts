import { pictureBody } from '../../parts/modelslab.js'
import { scenario } from '../../scenario.js'

export default scenario('modelslab/generation-webhook', {
  provider: 'modelslab',
  behaviour: 'a finished generation is told once, with its id, its pictures and the track_id that was sent',
  cost: 'generation',
  irreversible: true,
  basis: ['doc'],
  sources: ['S4, webhooks, Webhook Payload (D)', 'S5, track_id (D)'],
  targets: { emulator: 'full', recording: 'full', real: 'full', custom: 'full' },
  async run({ call, expectWebhook, hook, check }) {
    const track_id = 'order-1'
    const made = await call('createTextToImage', { body: pictureBody({ webhook: hook.url, track_id }) })
    const { calls } = await expectWebhook('receiveGenerationResult', { last: (told) => told.status !== undefined, quiet: '2m' })
    const [told] = calls
    check.echo(told?.status, 'success', 'status')
    check.echo(told?.id, made.id, 'id')
    check.echo(told?.track_id, track_id, 'track_id')
    check.that('presence', (told?.output ?? []).length > 0, 'the call has no pictures', { path: '$.output' })
  },
})
