import { pictureBody, taskIdOf } from '../../parts/novita.js'
import { untilDrawn } from '../../parts/novita-generations.js'
import { recorded, stateless } from '../../parts/reach.js'
import { scenario } from '../../scenario.js'

export default scenario('novita/result-shape', {
  provider: 'novita',
  behaviour: 'a result has extra, lists of images, videos and audios, and says of a picture that was not looked at: nothing',
  cost: 'generation',
  irreversible: true,
  basis: ['doc', 'sdk'],
  sources: ['D-res (D)', 'PY, which cannot do without these (P)'],
  quirks: ['novita.result-fields', 'novita.nsfw-off', 'novita.submit-shape'],
  targets: { ...recorded, ...stateless('poll') },
  async run({ call, poll, check }) {
    const made = await call('createTextToImage', { body: pictureBody() })
    const query = { task_id: taskIdOf(check, made) }
    const { answers, last } = await poll('getTaskResult', { query }, untilDrawn)
    for (const { extra, images, videos, audios, task } of answers) {
      check.that('type', Array.isArray(images), 'images is no list', { path: '$.images', left: images })
      check.same(videos, [], `the videos of pictures while ${task.status}`)
      // The training page leaves both out (novita.result-fields).
      if (extra === undefined && audios === undefined) continue
      check.that('presence', extra !== undefined, 'extra is left out of a full result', { path: '$.extra', left: task })
      check.that('type', typeof extra === 'object', 'extra is no object', { path: '$.extra', left: extra })
      check.same(audios, [], `the audios of pictures while ${task.status}`)
    }
    for (const image of last.images) {
      const { nsfw_detection_result: said = null } = { nsfw_detection_result: null, ...image }
      const isNothing = said === null || JSON.stringify(said) === '{}'
      check.that('echo', isNothing, 'detection was off, and says something', { path: '$.images[]', left: said })
    }
  },
})
