import { expect, test } from 'vitest'
import { play } from '../../src/contracts/play.js'
import documentVerbatim from '../../src/contracts/scenarios/novita/document-verbatim.js'
import sdkBodies from '../../src/contracts/scenarios/novita/sdk-bodies.js'
import { emulatorTarget } from '../../src/contracts/targets/emulator.js'

test.each(['observe', 'strict', 'off'] as const)(
  'what the page prints and what the Python SDK sends is accepted when validation is %s',
  async (validation) => {
    const target = await emulatorTarget({ options: { validation, badAnswers: 'throw' } })
    const played = await Promise.all([documentVerbatim, sdkBodies].map((one) => play(one, target)))
    await target.close()
    const outcomes = played.map(({ scenario, outcome, findings }) => ({ scenario, outcome, findings }))
    expect(outcomes).toEqual([
      { scenario: 'novita/document-verbatim', outcome: 'played', findings: [] },
      { scenario: 'novita/sdk-bodies', outcome: 'played', findings: [] },
    ])
  },
)
