import { novitaOperations } from '../../parts/every-operation.js'
import { isProblem, unknownId } from '../../parts/novita-trainings.js'
import { local } from '../../parts/reach.js'
import { ruleThat } from '../../parts/rules.js'
import { scenario } from '../../scenario.js'

const creates = ['createStyleTraining', 'createSubjectTraining', 'createTextToImage', 'createImageToImage'] as const
const withBody = ['createTrainingAsset', ...creates] as const
const byTask = ['getStyleTraining', 'getSubjectTraining', 'getTaskResult'] as const
// One byte more than loradock reads; how much the provider reads no page says.
const tooLarge = `{"name":"${'x'.repeat(16 * 1024 * 1024)}"}`

export default scenario.local('novita/refusals', {
  provider: 'novita',
  behaviour: 'every operation refuses another method, too many calls, a body that is too large or no JSON, and what nobody knows',
  basis: ['doc', 'own'],
  sources: ['D-err (D)', 'D-rate (D)', '405 and 413 are our choice'],
  quirks: ['novita.submit-shape'],
  targets: local,
  async run({ expectRefusal, rule, check }) {
    const refuse = async (...[operation, input, status, reason]: readonly [...Parameters<typeof expectRefusal>, string]) => {
      const refused = await expectRefusal(operation, input, status)
      const holds = refused === null || isProblem(refused, reason)
      check.that('enum', holds, `${operation}: not the problem ${reason}`, { left: refused?.body })
    }
    for (const { operation, input } of novitaOperations)
      await refuse(operation, { ...input, method: 'DELETE' }, { status: 405 }, 'METHOD_NOT_ALLOWED')
    for (const operation of withBody) {
      await refuse(operation, { text: 'not JSON' }, { status: 400 }, 'INVALID_REQUEST_BODY')
      await refuse(operation, { text: tooLarge }, { status: 413 }, 'REQUEST_BODY_TOO_LARGE')
    }
    for (const operation of byTask) await refuse(operation, { query: { task_id: unknownId } }, { status: 404 }, 'TASK_NOT_FOUND')
    await rule(ruleThat({ limit: { calls: 0, per: '1m' } }, { when: { provider: 'novita' } }))
    for (const { operation, input } of novitaOperations) await refuse(operation, input, { status: 429 }, 'RATE_LIMIT_EXCEEDED')
  },
})
