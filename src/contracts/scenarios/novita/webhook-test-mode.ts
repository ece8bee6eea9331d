import { calledBody } from '../../parts/novita-generations.js'
import { live } from '../../parts/reach.js'
import { scenario } from '../../scenario.js'

export default scenario('novita/webhook-test-mode', {
  provider: 'novita',
  behaviour: 'in test mode either end is told at once, as asked for',
  cost: 'generation',
  irreversible: true,
  basis: ['doc'],
  sources: ['D-wh and D-t2i, extra.webhook.test_mode (D)'],
  targets: live,
  async run({ call, expectWebhook, hook, check }) {
    for (const status of ['TASK_STATUS_SUCCEED', 'TASK_STATUS_FAILED'] as const) {
      await call('createTextToImage', { body: calledBody(hook.url, status) })
      const { calls } = await expectWebhook('receiveTaskResult', { last: () => true, quiet: '1m', deadline: '1m' })
      const [first] = calls
      const { event_type, payload } = check.given(first, 'the call')
      check.same(event_type, 'ASYNC_TASK_RESULT', 'the type of the event')
      const { status: told } = payload.task
      const path = '$.payload.task.status'
      check.that('webhook', told === status, `${told} is told, and ${status} was asked for`, { path, left: told, right: status })
      const isFull = status === 'TASK_STATUS_SUCCEED'
      check.same(payload.images.length > 0, isFull, `whether there are pictures in a mock of ${status}`)
    }
  },
})
