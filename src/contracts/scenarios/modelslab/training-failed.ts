import { loraBody, loraTimeline } from '../../parts/modelslab.js'
import { scenario } from '../../scenario.js'

export default scenario.local('modelslab/training-failed', {
  provider: 'modelslab',
  behaviour: 'a training with too few pictures is accepted, becomes training_failed later, and stays so',
  basis: ['wrk'],
  sources: ['S8: fewer than three good images (W)'],
  quirks: ['modelslab.few-images'],
  targets: { emulator: 'full', custom: 'full' },
  async run({ call, poll, quirk, check }) {
    await quirk('modelslab.few-images', 'fail-training')
    const body = { ...loraBody(), images: ['https://example.com/training/1.png'] }
    const { training_id, messege } = await call('createLoraTraining', { body })
    check.echo(messege, 'deploying_gpu', 'messege')
    const failing = {
      until: (state: { readonly messege: string }) => state.messege === 'training_failed',
      timeline: loraTimeline,
      deadline: '60m',
    } as const
    const { last } = await poll('getTrainingStatus', { path: { training_id } }, failing)
    check.that('text', last.data !== '', 'a failed training gives no reason', { path: '$.data' })
  },
})
