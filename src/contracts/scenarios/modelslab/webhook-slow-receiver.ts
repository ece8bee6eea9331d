import { newTraining, until } from '../../parts/modelslab.js'
import { scenario } from '../../scenario.js'

export default scenario.local('modelslab/webhook-slow-receiver', {
  provider: 'modelslab',
  behaviour: 'a receiver that takes its time delays neither the acceptance nor a poll',
  basis: ['own'],
  sources: ['calls are made beside the requests, never in them'],
  // Only on a clock that stands still is it certain that no call was due before the acceptance.
  targets: { emulator: 'full' },
  async run({ call, poll, advance, expectWebhook, hook, check }) {
    const training_id = await newTraining({ call, poll }, { webhook: hook.url })
    check.that('timing', hook.received() === 0, 'a call had come before the acceptance was answered', { left: hook.received() })
    const held = hook.hold()
    const moving = advance('30s')
    // A call that had come before leaves none to wait for.
    await Promise.race([held.reached, moving])
    const { messege } = await call('getTrainingStatus', { path: { training_id } })
    check.echo(messege, 'deploying_gpu', 'messege while the receiver thinks')
    held.release()
    await moving
    await poll('getTrainingStatus', { path: { training_id } }, until('model_ready'))
    await expectWebhook('receiveTrainingStatus', { last: (told) => told.training_status === 'model_ready', quiet: '1m' })
  },
})
