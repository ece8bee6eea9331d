import { pictureBody } from '../../parts/modelslab.js'
import { scenario } from '../../scenario.js'

export default scenario('modelslab/text2img-queued', {
  provider: 'modelslab',
  behaviour:
    'a queued generation has an integer id, no output and a fetch_result that leads back; both forms of fetch end in success',
  cost: 'generation',
  irreversible: true,
  basis: ['doc', 'pub'],
  sources: ['S6, queued answer (D)', 'S12 (O)', 'modelslab-32, modelslab-33'],
  quirks: ['modelslab.queued-message-key', 'modelslab.pending-output'],
  targets: {
    emulator: 'full',
    recording: 'full',
    real: 'full',
    custom: 'full',
    prism: { outOfReach: ['createTextToImage'], why: 'its example is a finished one' },
  },
  async run({ call, poll, download, check }) {
    const made = await call('createTextToImage', { body: pictureBody() })
    check.echo(made.status, 'processing', 'status')
    check.that('type', Number.isInteger(made.id), 'the id is no integer', { path: '$.id', left: made.id })
    check.same(made.output, [], 'output')
    check.ownHost(check.given(made.fetch_result, 'fetch_result'), 'modelslab')
    const request_id = String(made.id)
    const how = {
      until: (state: { readonly status: string }) => state.status === 'success',
      every: '10s',
      deadline: '15m',
    } as const
    const byPath = await poll('fetchImagesById', { path: { request_id } }, how)
    const byBody = await poll('fetchImages', { body: { request_id: made.id } }, how)
    check.echo(byPath.last.id, made.id, 'id')
    check.same(byBody.last, byPath.last, 'the two forms of fetch')
    const [link] = byPath.last.output ?? []
    const { bytes } = await download(check.given(link, 'output'))
    check.that('artefact', bytes.length > 0, 'the picture is empty')
  },
})
