import { loadingOf } from '../../http/loading.js'
import type { Provider } from '../provider.js'
import { authenticate } from './auth.js'
import { explain } from './errors.js'
import { handlers } from './handlers.js'
import { makingOf } from './making.js'
import { quirks } from './quirks.js'
import { sampleJob } from './sample.js'
import { operations } from './spec.gen.js'
import { generation, training } from './timeline.js'
import { sender } from './webhook.js'

/** Novita AI: presigned uploads, polled tasks, generation with the trained model. */
export const novita: Provider = {
  service: {
    name: 'novita',
    prefixes: ['/v3'],
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
  parts: ['upload slots', 'the status UNKNOWN', 'a progress field', 'a list of models in the status', 'webhook retries'],
  courses: [
    { kind: 'training', timeline: training, wishes: () => ({}) },
    { kind: 'generation', timeline: generation, wishes: () => ({}) },
  ],
  sampleJob,
}
