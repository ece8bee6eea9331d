import { newAsset, pictureBody, taskIdOf, trainingBody } from '../../parts/novita.js'
import { loraBody } from '../../parts/novita-generations.js'
import { newModel } from '../../parts/novita-trainings.js'
import { local } from '../../parts/reach.js'
import { scenario } from '../../scenario.js'

export default scenario.local('novita/account-isolation', {
  provider: 'novita',
  behaviour: 'a second key sees no task, asset or model of the first',
  basis: ['own'],
  sources: ['an account is its key'],
  quirks: ['novita.unknown-asset', 'novita.unusable-lora'],
  targets: local,
  async run(steps) {
    const { call, check, account } = steps
    const asset = await newAsset(steps)
    const model = await newModel(steps)
    const [row] = (await call('listTrainings')).tasks
    const training = check.given(row?.task_id, 'a training of the first account')
    const generation = taskIdOf(check, await call('createTextToImage', { body: pictureBody() }))

    const other = account('other')
    await other.expectRefusal('getStyleTraining', { query: { task_id: training } }, { status: 404 })
    await other.expectRefusal('getTaskResult', { query: { task_id: generation } }, { status: 404 })
    const { tasks } = await other.call('listTrainings')
    check.same(tasks, [], 'the trainings of the second account')
    const { models } = await other.call('listModels', { query: { 'filter.source': 'training' } })
    check.same(models, [], 'the models of the second account')
    await other.expectRefusal('createStyleTraining', { body: trainingBody(check.name(), [asset]) }, { status: 400 })
    await other.expectRefusal('createTextToImage', { body: loraBody(model) }, { status: 400 })
  },
})
