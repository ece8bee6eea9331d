import { isProblem, unknownAsset } from '../../parts/novita-trainings.js'
import { live, stateless } from '../../parts/reach.js'
import { scenario } from '../../scenario.js'

const body = {
  name: 'refused',
  base_model: 'v1-5-pruned-emaonly',
  width: 512,
  height: 512,
  image_dataset_items: [{ assets_id: unknownAsset }],
}

const without = (field: string) => Object.fromEntries(Object.entries(body).filter(([name]) => name !== field))

const cases = [
  { body: without('base_model') },
  { body: without('image_dataset_items') },
  { body: { ...body, image_dataset_items: [] } },
  { body: { ...body, image_dataset_items: [{}] } },
  { text: '{"name": "refused",' },
]

export default scenario.battery('novita/create-missing-fields', {
  provider: 'novita',
  behaviour: 'a training without base model, without pictures or without readable JSON is refused in the problem shape',
  basis: ['own'],
  sources: ['D-err, INVALID_REQUEST_BODY (D) for the name; what is checked at the call is unknown (U)'],
  quirks: ['novita.validation-reason'],
  targets: { ...live, ...stateless('unreadable body') },
  async run({ expectRefusal, check }) {
    for (const input of cases) {
      const refused = await expectRefusal('createStyleTraining', input, { status: 400 })
      const holds = refused === null || isProblem(refused)
      check.that('schema', holds, 'not the problem shape', { left: refused?.body })
    }
  },
})
