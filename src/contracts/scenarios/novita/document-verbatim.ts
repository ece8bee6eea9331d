import { taskIdOf } from '../../parts/novita.js'
import {
  printedGeneration,
  printedGenerationId,
  printedKey,
  printedTraining,
  printedTrainingId,
} from '../../parts/novita-document.js'
import { notAPicture } from '../../parts/novita-trainings.js'
import { local } from '../../parts/reach.js'
import { png, scenario } from '../../scenario.js'

const headers = { authorization: printedKey }

export default scenario.local('novita/document-verbatim', {
  provider: 'novita',
  behaviour: 'every request of the training page is accepted as printed, its placeholder of a key and its slips included',
  basis: ['doc'],
  sources: ['document, 1.1 to 3.3'],
  quirks: ['novita.documentation-fixtures', 'novita.submit-shape', 'novita.result-fields'],
  targets: local,
  async run({ call, upload, check }) {
    const slot = await call('createTrainingAsset', { headers, body: { file_extension: 'png' } })
    await upload(slot, png(512, 512), { type: null })
    await upload(slot, notAPicture, { type: 'image/png' })

    const deviates = 'as the page prints it'
    const accept = { ...headers, accept: '<Accept>' }
    const training = await call('createStyleTraining', { deviates, headers: accept, body: printedTraining })
    check.format(training.task_id, 'uuid')
    const state = await call('getStyleTraining', { headers, query: { task_id: printedTrainingId } })
    check.echo(state.task_id, printedTrainingId, 'task_id')

    const asPrinted = { authorization: `${printedKey};`, 'content-type': '' }
    const generation = await call('createTextToImage', { deviates, headers: asPrinted, body: printedGeneration })
    check.format(taskIdOf(check, generation), 'uuid')
    const result = await call('getTaskResult', { headers, query: { task_id: printedGenerationId } })
    check.echo(result.task.task_id, printedGenerationId, 'task_id')

    await call('listTrainings', { headers, query: { 'pagination.limit': 10, 'pagination.cursor': 'c_0' } })
  },
})
