import { isObject } from '../../json.js'
import { pictureBody, subjectPrompts, trainingBody } from '../../parts/novita.js'
import { newAssets } from '../../parts/novita-trainings.js'
import { local } from '../../parts/reach.js'
import { ruleThat } from '../../parts/rules.js'
import { scenario } from '../../scenario.js'

export default scenario.local('novita/no-credit', {
  provider: 'novita',
  behaviour: 'whoever has nothing left is refused every training and every picture, and may read all the same',
  basis: ['doc', 'own'],
  sources: ['D-err, BILLING_BALANCE_NOT_ENOUGH (D)', 'that reading stays free is our choice'],
  targets: local,
  async run({ call, upload, expectRefusal, rule, check }) {
    const body = trainingBody(check.name(), await newAssets({ call, upload }, 1))
    const { extra, request } = pictureBody()
    await rule(ruleThat({ credit: { purse: 0 } }, { when: { provider: 'novita', makes: 'job' } }))
    const orders = [
      { operation: 'createStyleTraining', body },
      { operation: 'createSubjectTraining', body: { ...body, expert_setting: subjectPrompts } },
      { operation: 'createTextToImage', body: { extra, request } },
      { operation: 'createImageToImage', body: { extra, request: { ...request, image_base64: 'iVBORw0KGgo=' } } },
    ] as const
    for (const { operation, body: sent } of orders) {
      const refused = await expectRefusal(operation, { body: sent }, { status: 400 })
      const reason = isObject(refused?.body ?? null) ? Object(refused?.body)['reason'] : undefined
      check.echo(reason, 'BILLING_BALANCE_NOT_ENOUGH', `the reason of ${operation}`)
    }
    check.same((await call('listTrainings')).tasks, [], 'the trainings of somebody without credit')
  },
})
