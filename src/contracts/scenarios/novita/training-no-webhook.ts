import { newAsset, trainingBody } from '../../parts/novita.js'
import { trained } from '../../parts/novita-trainings.js'
import { local } from '../../parts/reach.js'
import { scenario } from '../../scenario.js'

export default scenario.local('novita/training-no-webhook', {
  provider: 'novita',
  behaviour: 'a webhook in the body of a training is ignored: it is accepted, and no call comes',
  basis: ['own'],
  sources: ['no page has a webhook for trainings; D-wh names generations only (D)'],
  targets: local,
  async run(steps) {
    const { call, expectWebhook, hook, check } = steps
    const asset = await newAsset(steps)
    const { url } = hook
    const body = { ...trainingBody(check.name(), [asset]), webhook: url, extra: { webhook: { url } } }
    const made = await call('createStyleTraining', { deviates: 'to see that it is ignored', body })
    await trained(steps, made.task_id)
    await expectWebhook('receiveTaskResult', { quiet: '10m' })
  },
})
