import { calledBody, pictureIn } from '../../parts/novita-generations.js'
import { local } from '../../parts/reach.js'
import { scenario } from '../../scenario.js'

export default scenario.local('novita/webhook-retries', {
  provider: 'novita',
  behaviour: 'a call whose answer is not heard tells the same again, and no more after the first 2xx that is',
  basis: ['doc'],
  sources: ['D-wh, Retry Policy (D)'],
  quirks: ['novita.webhook-retries'],
  targets: local,
  async run({ story, call, expectWebhook, hook, check }) {
    await story('webhook-deaf')
    await call('createTextToImage', { body: calledBody(hook.url, 'TASK_STATUS_SUCCEED') })
    const first = await expectWebhook('receiveTaskResult', { last: () => true, quiet: '1s' })
    const again = await expectWebhook('receiveTaskResult', { last: () => true, quiet: '30m' })
    const [one, other] = [first, again].map(({ calls }) =>
      calls.map(({ payload }) => ({ ...payload, images: payload.images.map(pictureIn) })),
    )
    check.same(other, one, 'what is told again and at first')
  },
})
