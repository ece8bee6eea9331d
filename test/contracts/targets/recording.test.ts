import { afterAll, expect, test } from 'vitest'
import { catalogue } from '../../../src/contracts/catalogue.js'
import { play } from '../../../src/contracts/play.js'
import type { Scenario } from '../../../src/contracts/scenario.js'
import type { Take } from '../../../src/contracts/take.js'
import { emulatorTarget } from '../../../src/contracts/targets/emulator.js'
import { recordingTarget } from '../../../src/contracts/targets/recording.js'
import { listening } from '../../support/listening.js'

const emulator = await emulatorTarget()
afterAll(() => emulator.close())

const recordable = catalogue.filter(({ targets }) => targets.recording === 'full' && targets.emulator === 'full')

test.each(recordable.map((one) => ({ name: one.name, one })))(
  '$name holds at its own take, and gives it again',
  async ({ one }) => {
    const { take } = await play(one, emulator, { run: 'recording' })
    const again = await play(one, recordingTarget(take))
    expect({ outcome: again.outcome, findings: again.findings }).toEqual({ outcome: 'played', findings: [] })
    expect(again.take.lines.map((line) => line.step)).toEqual(take.lines.map((line) => line.step))
  },
)

test('a request that the take has no line for is a finding, and in a partial take out of reach', async () => {
  const one = named('novita/style-happy')
  const { take } = await play(one, emulator, { run: 'holes' })
  const holed: Take = { ...take, lines: take.lines.filter(({ step }) => step !== 'createStyleTraining') }
  const whole = await play(one, recordingTarget(holed))
  const partial = await play(one, recordingTarget({ ...holed, header: { ...holed.header, partial: true } }))
  expect({
    whole: [whole.outcome, whole.findings.map(({ class: effect, step, left }) => [effect, step, left])],
    partial: [partial.outcome, partial.findings, partial.outOfReach.map(({ step }) => step)],
  }).toEqual({
    whole: ['stopped', [['breaking', 'createStyleTraining', 'no line in the take']]],
    partial: ['partial', [], ['createStyleTraining']],
  })
})

test('a recording asks nobody, whatever it has no line for', async () => {
  const asked: string[] = []
  const { url } = await listening((request, response) => response.end(asked.push(String(request.url))))
  const { take } = await play(named('novita/style-happy'), emulator, { run: 'asked' })
  const leg = await recordingTarget({ ...take, lines: [] }).leg({ scenario: 'novita/style-happy', run: 'asked' })
  const answer = await leg.fetch(new Request(`${url}/v3/training`), {
    operation: 'listTrainings',
    step: 'listTrainings',
  })
  expect({ asked, answer: 'kind' in answer ? answer.failure : answer.status }).toEqual({
    asked: [],
    answer: 'no line in the take',
  })
})

function named(name: string): Scenario {
  const found = catalogue.find((one) => one.name === name)
  if (found === undefined) throw new Error(`no scenario ${name}`)
  return found
}
