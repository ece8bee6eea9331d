import type { Provider } from '../provider.js'
import { authenticate } from './auth.js'
import { explain } from './errors.js'
import { handlers } from './handlers.js'
import { makingOf } from './making.js'
import { quirks } from './quirks.js'
import { operations } from './spec.gen.js'
import { validators } from './validate.gen.js'
import { sender } from './webhook.js'

/** ModelsLab: trainings that name their pictures by link and call back at each status, generation with the trained model. */
export const modelslab: Provider = {
  service: {
    name: 'modelslab',
    prefixes: ['/api'],
    operations,
    validators,
    handlers,
    authenticate,
    explain,
    opensAccounts: true,
    making: makingOf,
  },
  sender,
  quirks: Object.values(quirks),
}
