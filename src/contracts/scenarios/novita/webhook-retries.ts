import { calledBody, pictureIn } from '../../parts/novita-generations.js'
import { live } from '../../parts/reach.js'
import { scenario } from '../../scenario.js'

export default scenario('novita/webhook-retries', {
  provider: 'novita',
  behaviour: 'a call that is answered 500 tells the same again, and no more after the first 200',
  cost: 'generation',
  irreversible: true,
  provokes: true,
  basis: ['doc'],
  sources: ['D-wh, Retry Policy (D)'],
  quirks: ['novita.webhook-retries'],
  targets: live,
  async run({ call, expectWebhook, hook, check }) {
    let refusals = 2
    hook.refuse(() => refusals-- > 0)
    await call('createTextToImage', { body: calledBody(hook.url, 'TASK_STATUS_SUCCEED') })
    const { calls } = await expectWebhook('receiveTaskResult', { last: () => true, quiet: '30m', unruly: true })
    const { length } = calls
    check.that('webhook', length === 3, `${length} calls came, not two to be refused and one`, { left: length, right: 3 })
    const [first, ...again] = calls.map(({ payload }) => ({ ...payload, images: payload.images.map(pictureIn) }))
    for (const told of again) check.same(told, first, 'what is told again and at first')
  },
})
