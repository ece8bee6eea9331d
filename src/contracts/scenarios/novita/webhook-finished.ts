import { taskIdOf } from '../../parts/novita.js'
import { calledBody, endRelation, pictureIn, untilDrawn } from '../../parts/novita-generations.js'
import { recorded } from '../../parts/reach.js'
import { scenario } from '../../scenario.js'

export default scenario('novita/webhook-finished', {
  provider: 'novita',
  behaviour: 'a finished generation is told once, with what the result says, and not before the result says it',
  cost: 'generation',
  irreversible: true,
  basis: ['doc'],
  sources: ['D-wh (D)'],
  quirks: ['novita.image-url-ttl', 'novita.webhook-retries'],
  targets: recorded,
  async run({ call, poll, expectWebhook, hook, check }) {
    const made = await call('createTextToImage', { body: calledBody(hook.url) })
    const id = taskIdOf(check, made)
    const seen = await poll('getTaskResult', { query: { task_id: id } }, untilDrawn)
    const heard = await expectWebhook('receiveTaskResult', {
      correlate: (told) => told.payload.task.task_id === id,
      last: () => true,
      quiet: '20m',
    })
    const [told] = heard.calls
    const { payload, event_type } = check.given(told, 'the call')
    check.same(event_type, 'ASYNC_TASK_RESULT', 'the type of the event')
    check.same(payload.task, seen.last.task, 'the task as it was told and as it was polled')
    check.same(payload.images.map(pictureIn), seen.last.images.map(pictureIn), 'the pictures told and polled')
    const ends = seen.timed('task.status').filter(({ state }) => state === 'TASK_STATUS_SUCCEED')
    check.agree(heard.timed('payload.task.status'), ends, endRelation)
  },
})
