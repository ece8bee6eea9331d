import { documentBodies } from '../../parts/modelslab-document.js'
import { scenario } from '../../scenario.js'

export default scenario.local('modelslab/document-verbatim', {
  provider: 'modelslab',
  behaviour: "the document's own bodies, in five languages and with an empty key, are accepted without a word against them",
  basis: ['doc'],
  sources: ['document, Example; the PHP sample with one line mended (modelslab-29)'],
  targets: { emulator: 'full', custom: 'full' },
  async run({ call, check }) {
    for (const body of Object.values(documentBodies)) {
      const made = await call('createLoraTraining', { body })
      check.format(made.training_id, 'trainingId')
      check.echo(made.messege, 'deploying_gpu', 'messege')
    }
  },
})
