import { loraBody } from '../../parts/novita-generations.js'
import { isProblem } from '../../parts/novita-trainings.js'
import { live } from '../../parts/reach.js'
import { scenario } from '../../scenario.js'

export default scenario.battery('novita/txt2img-lora-unknown', {
  provider: 'novita',
  behaviour: 'a LoRA of a trained form that nobody has is refused',
  basis: ['pub'],
  sources: ['F3, a 400 when the call is made (O)'],
  quirks: ['novita.unusable-lora'],
  targets: live,
  async run({ expectRefusal, check }) {
    const body = loraBody('model_1000000000_0000000000.safetensors')
    const refused = await expectRefusal('createTextToImage', { body }, { status: 400 })
    const holds = refused === null || isProblem(refused)
    check.that('schema', holds, 'not the problem shape', { left: refused?.body })
  },
})
