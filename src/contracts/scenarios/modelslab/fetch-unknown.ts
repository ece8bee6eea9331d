import { isObject } from '../../json.js'
import { checkError, refusedWith } from '../../parts/modelslab.js'
import { scenario } from '../../scenario.js'

export default scenario('modelslab/fetch-unknown', {
  provider: 'modelslab',
  behaviour: 'fetching what nobody asked for is failed, with an empty id, and says that it was not found',
  cost: 'none',
  basis: ['pub'],
  sources: ['S12 (O)'],
  quirks: ['modelslab.error-status', 'modelslab.pending-output'],
  targets: { emulator: 'full', recording: 'full', real: 'full', custom: 'full' },
  async run({ expectRefusal, check }) {
    const want = { status: refusedWith(404), says: 'not found' }
    const forms = [
      await expectRefusal('fetchImages', { body: { request_id: '1' } }, want),
      await expectRefusal('fetchImagesById', { path: { request_id: '1' } }, want),
    ]
    for (const refused of forms) {
      checkError(check, refused, 'failed')
      const body = refused?.body ?? null
      check.echo(isObject(body) ? body['id'] : body, '', 'the id')
    }
  },
})
