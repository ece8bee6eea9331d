import { checkError } from '../../parts/modelslab.js'
import { scenario } from '../../scenario.js'

export default scenario.local('modelslab/error-profiles', {
  provider: 'modelslab',
  behaviour:
    'the same refusals come with HTTP 200 under one profile and with the documented codes under the other, told alike in the body',
  basis: ['doc', 'sdk'],
  sources: ['S3, S4, error-codes (D)', 'S10, S18, S19 read errors out of HTTP 200 (C)'],
  quirks: ['modelslab.error-status'],
  targets: { emulator: 'full', custom: 'full' },
  async run({ expectRefusal, quirk, check }) {
    for (const profile of ['http-200', 'http-codes'] as const) {
      await quirk('modelslab.error-status', profile)
      const want = (code: number) => ({ status: profile === 'http-200' ? 200 : code })
      const path = { training_id: 'neverIssued' }
      checkError(check, await expectRefusal('fetchImages', { body: {} }, want(400)))
      checkError(check, await expectRefusal('createLoraTraining', { body: {} }, want(400)))
      checkError(check, await expectRefusal('getTrainingStatus', { path }, want(404)))
      checkError(check, await expectRefusal('fetchImages', { body: { request_id: '1' } }, want(404)), 'failed')
    }
  },
})
