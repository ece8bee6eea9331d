import { taskIdOf } from '../../parts/novita.js'
import { calledBody, endRelation, untilFailed } from '../../parts/novita-generations.js'
import { local } from '../../parts/reach.js'
import { scenario } from '../../scenario.js'

export default scenario.local('novita/webhook-failed', {
  provider: 'novita',
  behaviour: 'a generation that fails is told too, with its reason',
  basis: ['doc'],
  sources: ['D-wh, "well or badly" (D)'],
  targets: local,
  async run({ story, call, poll, expectWebhook, hook, check }) {
    await story('image-fails')
    const made = await call('createTextToImage', { body: calledBody(hook.url) })
    const id = taskIdOf(check, made)
    const seen = await poll('getTaskResult', { query: { task_id: id } }, untilFailed)
    const heard = await expectWebhook('receiveTaskResult', {
      correlate: (told) => told.payload.task.task_id === id,
      last: () => true,
      quiet: '20m',
    })
    const [told] = heard.calls
    const { payload } = check.given(told, 'the call')
    check.same(payload.task, seen.last.task, 'the task as it was told and as it was polled')
    check.same(payload.images, [], 'the pictures of a failed generation')
    const ends = seen.timed('task.status').filter(({ state }) => state === 'TASK_STATUS_FAILED')
    check.agree(heard.timed('payload.task.status'), ends, endRelation)
  },
})
