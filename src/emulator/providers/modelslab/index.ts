import { loadingOf } from '../../http/loading.js'
import type { Provider } from '../provider.js'
import { authenticate } from './auth.js'
import { explain } from './errors.js'
import { handlers } from './handlers.js'
import { makingOf } from './making.js'
import { quirks } from './quirks.js'
import { sampleJob } from './sample.js'
import { operations } from './spec.gen.js'
import { generation, loraTraining, loraWishes } from './timeline.js'
import { sender } from './webhook.js'

/** ModelsLab: trainings that name their pictures by link and call back at each status, generation with the trained model. */
export const modelslab: Provider = {
  service: {
    name: 'modelslab',
    prefixes: ['/api'],
    operations,
    validators: loadingOf(async () => (await import('./validate.gen.js')).validators),
    handlers,
    authenticate,
    explain,
    opensAccounts: true,
    making: makingOf,
  },
  sender,
  quirks: Object.values(quirks),
  parts: ['pictures by link', 'a cancel call', 'a delete call', 'a status for compressing', 'webhook calls of trainings'],
  courses: [
    { kind: 'training', timeline: loraTraining, wishes: (chosen) => loraWishes(chosen(quirks.statusSet)) },
    { kind: 'generation', timeline: generation, wishes: () => ({}) },
  ],
  sampleJob,
}
