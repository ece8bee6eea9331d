import { pictureBody, taskIdOf } from '../../parts/novita.js'
import { untilFailed } from '../../parts/novita-generations.js'
import { local } from '../../parts/reach.js'
import { scenario } from '../../scenario.js'

export default scenario.local('novita/result-failed', {
  provider: 'novita',
  behaviour: 'a generation that fails says TASK_STATUS_FAILED for ever, with a reason and without pictures',
  basis: ['doc'],
  sources: ['D-res, task.reason (D)'],
  targets: local,
  async run({ story, call, poll, check }) {
    await story('image-fails')
    const made = await call('createTextToImage', { body: pictureBody() })
    const { last } = await poll('getTaskResult', { query: { task_id: taskIdOf(check, made) } }, untilFailed)
    check.that('presence', last.task.reason !== '', 'a failed task has no reason', { path: '$.task.reason' })
    check.same(last.images, [], 'the pictures of a failed task')
  },
})
