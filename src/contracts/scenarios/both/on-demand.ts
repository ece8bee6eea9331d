import { modelslabOperations, novitaOperations } from '../../parts/every-operation.js'
import { checkError } from '../../parts/modelslab.js'
import { isProblem } from '../../parts/novita-trainings.js'
import { ruleThat } from '../../parts/rules.js'
import { scenario } from '../../scenario.js'

export default scenario.local('both/on-demand', {
  provider: 'both',
  behaviour:
    'a documented status without a cause that a local server has comes from any operation on demand, in the shape documented for it',
  basis: ['doc', 'own'],
  sources: ['D-err, D-err2 (D)', 'S4, error-codes (D)', 'a fault of our own shows nothing about a provider'],
  quirks: ['modelslab.error-key'],
  targets: { emulator: 'full' },
  async run({ novita, modelslab, check }) {
    for (const status of [500, 503, 504]) {
      await novita.rule(ruleThat({ status }, { when: { provider: 'novita' }, times: novitaOperations.length }))
      for (const { operation, input } of novitaOperations) {
        const refused = await novita.expectRefusal(operation, input, { status })
        check.that('enum', refused !== null && isProblem(refused), `${operation}: not the problem shape`, { left: refused?.body })
      }
    }
    await modelslab.quirk('modelslab.error-status', 'http-codes')
    // Any key is an account here, so that none is wrong but on demand.
    await modelslab.rule(ruleThat({ problem: 'wrong-key' }, { when: { provider: 'modelslab' }, times: 1 }))
    checkError(check, await modelslab.expectRefusal('listTrainings', {}, { status: 401, says: 'invalid api key' }))
    const { upload_url } = await novita.call('createTrainingAsset', { body: { file_extension: 'png' } })
    const stored = [
      { operation: 'putObject', statuses: [409, 500, 503] },
      { operation: 'getObject', statuses: [500] },
      { operation: 'headObject', statuses: [500] },
    ] as const
    for (const { operation, statuses } of stored) {
      for (const status of statuses) {
        await novita.rule(ruleThat({ status }, { when: { provider: 'storage' }, times: 1 }))
        check.same((await novita.store(operation, upload_url)).status, status, `what ${operation} answers`)
      }
    }
    for (const status of [402, 403, 500, 503]) {
      await modelslab.rule(ruleThat({ status }, { when: { provider: 'modelslab' }, times: modelslabOperations.length }))
      for (const { operation, input } of modelslabOperations)
        checkError(check, await modelslab.expectRefusal(operation, input, { status }))
    }
  },
})
