import { taskIdOf } from '../../parts/novita.js'
import { promptBody } from '../../parts/novita-generations.js'
import { live } from '../../parts/reach.js'
import { scenario } from '../../scenario.js'

export default scenario.battery('novita/prompt-limits', {
  provider: 'novita',
  behaviour: 'a prompt of 1024 characters is taken, one of 1025 is refused',
  basis: ['doc', 'pub'],
  sources: ['D-t2i, field prompt (D)', 'F3 (O)'],
  quirks: ['novita.validation-reason'],
  targets: live,
  async run({ call, expectRefusal, check }) {
    const made = await call('createTextToImage', { body: promptBody({ prompt: 'a'.repeat(1024) }) })
    check.format(taskIdOf(check, made), 'uuid')
    const body = promptBody({ prompt: 'a'.repeat(1025) })
    await expectRefusal('createTextToImage', { body }, { status: 400, says: 'prompt' })
  },
})
