import { newSubjectTraining, styleTimeline } from '../../parts/novita.js'
import { untilServing } from '../../parts/novita-trainings.js'
import { recorded, stateless } from '../../parts/reach.js'
import { scenario } from '../../scenario.js'

export default scenario('novita/subject-happy', {
  provider: 'novita',
  behaviour: 'a subject training, with its two required prompts, goes the same way as a style training',
  cost: 'training',
  irreversible: true,
  basis: ['doc'],
  sources: ['D-subj (D)'],
  targets: { ...recorded, ...stateless('upload', 'poll') },
  async run(steps) {
    const { poll, check } = steps
    const task_id = await newSubjectTraining(steps)
    check.format(task_id, 'uuid')
    const query = { task_id }
    const seen = await poll('getSubjectTraining', { query }, untilServing({ timeline: styleTimeline }))
    check.echo(seen.last.task_id, task_id, 'task_id')
    check.format(seen.last.models[0]?.model_name, 'novitaModelName')
  },
})
