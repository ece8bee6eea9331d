// Generated from src/contracts/scenarios/ by `npm run generate`. Do not edit.
import type { Scenario } from './scenario.js'
import bothSameWorld from './scenarios/both/same-world.js'
import modelslabCancelRunning from './scenarios/modelslab/cancel-running.js'
import modelslabLoraHappy from './scenarios/modelslab/lora-happy.js'
import modelslabWebhookPerStatus from './scenarios/modelslab/webhook-per-status.js'
import novitaAuthRefused from './scenarios/novita/auth-refused.js'
import novitaListPages from './scenarios/novita/list-pages.js'
import novitaStyleHappy from './scenarios/novita/style-happy.js'
import novitaTxt2imgHappy from './scenarios/novita/txt2img-happy.js'
import novitaUploadHappy from './scenarios/novita/upload-happy.js'

export const scenarios: readonly Scenario[] = [
  bothSameWorld,
  modelslabCancelRunning,
  modelslabLoraHappy,
  modelslabWebhookPerStatus,
  novitaAuthRefused,
  novitaListPages,
  novitaStyleHappy,
  novitaTxt2imgHappy,
  novitaUploadHappy,
]
