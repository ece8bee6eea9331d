import { afterAll, test } from 'vitest'
import { catalogue } from '../../src/contracts/catalogue.js'
import { contractSuite } from '../../src/contracts/suite.js'
import { emulatorTarget } from '../../src/contracts/targets/emulator.js'

contractSuite({
  target: () => emulatorTarget({ options: { badAnswers: 'throw' } }),
  scenarios: catalogue.filter((one) => one.targets.emulator !== undefined),
  runner: { test, afterAll },
})
