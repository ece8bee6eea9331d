// Generated from src/contracts/scenarios/ by `npm run generate`. Do not edit.
import type { Scenario } from './scenario.js'
import modelslabWebhookPerStatus from './scenarios/modelslab/webhook-per-status.js'
import novitaStyleHappy from './scenarios/novita/style-happy.js'

export const scenarios: readonly Scenario[] = [
  modelslabWebhookPerStatus,
  novitaStyleHappy,
]
