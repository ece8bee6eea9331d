import { pictureBody, taskIdOf } from '../../parts/novita.js'
import { untilFailed } from '../../parts/novita-generations.js'
import { local } from '../../parts/reach.js'
import { ruleThat } from '../../parts/rules.js'
import { scenario } from '../../scenario.js'

export default scenario.local('novita/result-failed', {
  provider: 'novita',
  behaviour: 'a generation that fails says TASK_STATUS_FAILED for ever, with a reason and without pictures',
  basis: ['doc'],
  sources: ['D-res, task.reason (D)', 'that it may fail in the queue is our choice'],
  targets: local,
  async run({ story, rule, call, poll, check }) {
    await story('image-fails')
    const made = await call('createTextToImage', { body: pictureBody() })
    const { last } = await poll('getTaskResult', { query: { task_id: taskIdOf(check, made) } }, untilFailed)
    check.that('presence', last.task.reason !== '', 'a failed task has no reason', { path: '$.task.reason' })
    check.same(last.images, [], 'the pictures of a failed task')
    await rule(ruleThat({ plan: { failAt: 0 } }, { when: { provider: 'novita', makes: 'generation' }, times: 1 }))
    const atOnce = taskIdOf(check, await call('createTextToImage', { body: pictureBody() }))
    const seen = await poll('getTaskResult', { query: { task_id: atOnce } }, untilFailed)
    check.same(seen.series('task.status'), ['TASK_STATUS_QUEUED', 'TASK_STATUS_FAILED'], 'the way from the queue')
  },
})
