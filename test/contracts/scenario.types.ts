import { pictureBody, styleTimeline } from '../../src/contracts/parts/novita.js'
import { scenario } from '../../src/contracts/scenario.js'

// What must not compile, and beside it what must: each expected error that does not come is an error itself.

const told = { behaviour: 'a behaviour', basis: ['own'] } as const

scenario('novita/narrow', {
  ...told,
  provider: 'novita',
  cost: 'none',
  targets: { emulator: 'full', real: 'full' },
  async run(steps) {
    const { call, expectRefusal, poll } = steps
    // @ts-expect-error An operation that the document has not.
    await call('createDatasetUpload', { body: { file_extension: 'png' } })
    // @ts-expect-error An operation of the other provider.
    await call('createLoraTraining', { body: {} })
    // @ts-expect-error A field that the document has not.
    await call('createTrainingAsset', { body: { file_extension: 'png', size: 1 } })
    // @ts-expect-error A value that the document has not.
    await call('createTrainingAsset', { body: { file_extension: 'gif' } })
    // @ts-expect-error A required body that is missing.
    await call('createTrainingAsset')
    // @ts-expect-error A required query that is missing.
    await call('getStyleTraining', {})
    // @ts-expect-error A query that the document has not.
    await call('listTrainings', { query: { limit: 1 } })
    await call('listTrainings')
    await call('listTrainings', { query: { 'pagination.limit': 1 } })
    await call('createTrainingAsset', { deviates: 'to see what happens', body: { file_extension: 'gif', size: 1 } })

    const slot = await call('createTrainingAsset', { body: { file_extension: 'png' } })
    // @ts-expect-error A field that the answer has not.
    slot.asset_id
    const made = await call('createTextToImage', { body: pictureBody() })
    const id: string | undefined = made.task_id
    // @ts-expect-error A field that only some forms of the answer have may be missing.
    const certain: string = made.task_id
    const query = { task_id: 'x' }
    // @ts-expect-error A poll ends by a word that the document has.
    await poll('getStyleTraining', { query }, { until: (state) => state.task_status === 'DONE', deadline: '1m' })
    // @ts-expect-error A metered create is not polled.
    await poll('createTextToImage', { body: pictureBody() }, { deadline: '1m' })
    // @ts-expect-error A deadline has a unit.
    await poll('getStyleTraining', { query: { task_id: 'x' } }, { deadline: '1 minute', timeline: styleTimeline })

    // @ts-expect-error A refusal of a metered call could be charged.
    await expectRefusal('createStyleTraining', { body: {} }, { status: 400 })
    // @ts-expect-error The same of a generation.
    await expectRefusal('createTextToImage', { body: {} }, { status: 400 })
    await expectRefusal('listTrainings', { key: 'void' }, { status: 403 })
    // @ts-expect-error A provider's clock cannot be moved.
    await steps.advance('1m')
    // @ts-expect-error Nor stepped.
    await steps.next()
    // @ts-expect-error A fault cannot be put into a provider.
    await steps.rule({})
    // @ts-expect-error Nor a story.
    await steps.story('train-fails')
    // @ts-expect-error Nor a second account made there.
    steps.account('second')
    return void [id, certain]
  },
})

scenario('modelslab/narrow', {
  ...told,
  provider: 'modelslab',
  cost: 'none',
  targets: { emulator: 'full' },
  async run({ call, expectRefusal, expectWebhook }) {
    await call('listTrainings')
    // @ts-expect-error A path parameter that is missing.
    await call('getTrainingStatus', {})
    // @ts-expect-error The key is added by the kit.
    await call('createLoraTraining', { body: { key: 'mine' } })
    // @ts-expect-error A refusal of a metered call could be charged.
    await expectRefusal('createLoraTraining', { body: {} }, { status: 200 })
    // @ts-expect-error A webhook of the other provider.
    await expectWebhook('receiveTaskResult', { quiet: '1m' })
    // @ts-expect-error A status that the document has not.
    await expectWebhook('receiveTrainingStatus', { quiet: '1m', last: (told) => told.training_status === 'ready' })
  },
})

// @ts-expect-error A local scenario is never played at a provider.
scenario.local('novita/local', { ...told, provider: 'novita', targets: { emulator: 'full', real: 'full' }, async run() {} })

scenario.local('novita/local', {
  ...told,
  provider: 'novita',
  targets: { emulator: 'full', custom: 'full' },
  async run({ advance, next, rule, story, quirk, reset, account, expectRefusal }) {
    await advance('1m')
    await next()
    await rule({})
    await story('train-fails')
    await quirk('novita.submit-shape', 'document')
    await reset()
    await account('second').call('listTrainings')
    await expectRefusal('createStyleTraining', { body: {} }, { status: 400 })
  },
})

scenario.battery('novita/battery', {
  ...told,
  provider: 'novita',
  targets: { emulator: 'full', real: 'full' },
  async run(steps) {
    await steps.expectRefusal('createStyleTraining', { body: {} }, { status: 400 })
    // @ts-expect-error A battery cannot move a clock either.
    await steps.advance('1m')
  },
})
