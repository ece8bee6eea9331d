import { pictureBody, taskIdOf } from '../../parts/novita.js'
import { recorded } from '../../parts/reach.js'
import { scenario } from '../../scenario.js'

export default scenario('novita/txt2img-acceptance', {
  provider: 'novita',
  behaviour: 'an accepted generation answers its id where the SDKs read it, where the page has it, or in both places alike',
  cost: 'generation',
  irreversible: true,
  basis: ['doc', 'sdk'],
  sources: ['document, 3.2.1', 'D-t2i (D)', 'PY, JS (S)'],
  quirks: ['novita.submit-shape'],
  targets: recorded,
  async run({ call, check }) {
    const made = await call('createTextToImage', { body: pictureBody() })
    const id = taskIdOf(check, made)
    check.format(id, 'uuid')
    if (made.data === undefined) return
    check.same(made.data.task_id, id, 'the id in data and at the top')
    check.same(made.code, 0, 'the code beside it')
  },
})
