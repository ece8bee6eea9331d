import { scenario } from '../../scenario.js'

export default scenario('modelslab/misspelt-path', {
  provider: 'modelslab',
  behaviour: "a misspelt path is answered 404, so that a client's slip is seen",
  cost: 'none',
  basis: ['own'],
  sources: ['modelslab-26: three spellings of one prefix'],
  targets: { emulator: 'full', real: 'full', custom: 'full' },
  async run({ knock }) {
    for (const path of ['/api/v3/finetune_status/neverIssued', '/api/v3/lora_finetune', '/api/v3/fine_tune_list'])
      await knock({ method: 'POST', path }, { status: 404 })
  },
})
