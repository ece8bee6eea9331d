import { loraBody, pictureBody } from '../../parts/modelslab.js'
import { local } from '../../parts/reach.js'
import { scenario } from '../../scenario.js'

const fromText = [
  'createTextToImageV7',
  'createTextToImageV4',
  'createTextToImageV3Dreambooth',
  'createTextToImageV3',
  'createTextToImageDoubledSegment',
] as const
const fromPicture = [
  'createImageToImageV7',
  'createImageToImageV4',
  'createImageToImageV3Dreambooth',
  'createImageToImageV3',
  'createImageToImageDoubledSegment',
] as const
const fetches = ['fetchImagesByIdV7', 'fetchImagesByIdV3Dreambooth', 'fetchImagesByIdV3'] as const

export default scenario.local('modelslab/other-spellings', {
  provider: 'modelslab',
  behaviour: 'every other path to an operation does the same: what one of them made, each of them fetches, cancels or loads',
  basis: ['doc', 'sdk'],
  sources: ['openapi/modelslab.yaml, Other spellings', 'S4, llms.txt (D)', 'S15 (V)'],
  quirks: ['modelslab.llms-path', 'modelslab.doubled-segment'],
  targets: local,
  async run({ call, send, quirk, advance, check }) {
    await quirk('modelslab.llms-path', 'on')
    await quirk('modelslab.doubled-segment', 'on')
    const text = pictureBody()
    const picture = { ...text, init_image: 'https://example.com/portrait.png' }
    const made: number[] = []
    for (const operation of fromText) made.push(check.given((await call(operation, { body: text })).id, 'id'))
    for (const operation of fromPicture) made.push(check.given((await call(operation, { body: picture })).id, 'id'))
    await advance('1m')
    for (const id of made) {
      for (const operation of fetches) {
        const { status } = await call(operation, { path: { request_id: String(id) } })
        check.echo(status, 'success', `status of ${operation}`)
      }
      check.echo((await call('fetchImagesV4', { body: { request_id: id } })).status, 'success', 'status of fetchImagesV4')
    }
    await send('reloadModelV4', { body: { model_id: 'midjourney' } })
    const { training_id } = await call('createLoraTrainingLlmsPath', { body: loraBody() })
    await call('cancelTrainingCorrectSpelling', { path: { training_id } })
    check.echo((await call('getTrainingStatus', { path: { training_id } })).messege, 'cancelled', 'messege')
  },
})
