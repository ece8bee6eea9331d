import { modelslabOperations } from '../../parts/every-operation.js'
import { checkError, loraBody, pictureBody } from '../../parts/modelslab.js'
import { local } from '../../parts/reach.js'
import { ruleThat } from '../../parts/rules.js'
import { scenario } from '../../scenario.js'

const unknown = [
  { operation: 'getTrainingStatus', input: { path: { training_id: 'neverIssued' } }, status: 'error' },
  { operation: 'cancelTraining', input: { path: { training_id: 'neverIssued' } }, status: 'error' },
  { operation: 'deleteTraining', input: { path: { training_id: 'neverIssued' } }, status: 'error' },
  { operation: 'fetchImages', input: { body: { request_id: '1' } }, status: 'failed' },
  { operation: 'fetchImagesById', input: { path: { request_id: '1' } }, status: 'failed' },
] as const
const { images, instance_prompt, class_prompt } = loraBody()
const priced = [
  { operation: 'createLoraTraining', body: loraBody() },
  { operation: 'createDreamboothTraining', body: { images, instance_prompt, class_prompt } },
  { operation: 'createDreamboothTrainingV2', body: { images, instance_prompt, class_prompt } },
  { operation: 'createTextToImage', body: pictureBody() },
  { operation: 'createImageToImage', body: { ...pictureBody(), init_image: 'https://example.com/portrait.png' } },
] as const

export default scenario.local('modelslab/refusals', {
  provider: 'modelslab',
  behaviour:
    'with the documented codes: what nobody knows is 404, what cannot be paid 402, too many calls 429, in the error shape',
  basis: ['doc'],
  sources: ['S4, error-codes (D)', 'S4, rate-limits (D)'],
  quirks: ['modelslab.error-status', 'modelslab.error-key'],
  targets: local,
  async run({ expectRefusal, quirk, rule, check }) {
    await quirk('modelslab.error-status', 'http-codes')
    for (const { operation, input, status } of unknown)
      checkError(check, await expectRefusal(operation, input, { status: 404, says: 'not found' }), status)
    await rule(ruleThat({ credit: { purse: 0 } }, { when: { provider: 'modelslab', makes: 'job' }, times: priced.length }))
    for (const { operation, body } of priced)
      checkError(check, await expectRefusal(operation, { body }, { status: 402, says: 'credits' }))
    await rule(ruleThat({ limit: { calls: 0, per: '1m' } }, { when: { provider: 'modelslab' } }))
    for (const { operation, input } of modelslabOperations)
      checkError(check, await expectRefusal(operation, input, { status: 429, says: 'rate limit' }))
  },
})
