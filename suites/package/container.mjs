// The Testcontainers module against the real package: what it configures, and how it speaks to a container that has started. No engine is
// asked for: `start()` itself is not run here.
import assert from 'node:assert/strict'
import { createEmulator } from 'loradock'
import { LoradockContainer, StartedLoradockContainer } from 'loradock/testcontainers'
import { GenericContainer } from 'testcontainers'

const container = new LoradockContainer('loradock/loradock:0.1').withScenario('train-fails').withPace(600).withManualClock().withHostWebhooks()
assert.ok(container instanceof GenericContainer)
const { LORADOCK_TOKEN: token, ...environment } = container.environment
assert.match(token, /^[0-9a-f-]{36}$/)
assert.deepEqual(environment, {
  LORADOCK_SCENARIO: 'train-fails',
  LORADOCK_PACE: '600',
  LORADOCK_CLOCK: 'manual',
  LORADOCK_WEBHOOK_REWRITE: 'localhost=host.docker.internal',
})
assert.deepEqual(container.exposedPorts, [4650])

const emulator = await createEmulator({ token })
const { hostname, port } = new URL((await emulator.listen()).url)
const started = new StartedLoradockContainer({ getHost: () => hostname, getMappedPort: (inside) => (inside === 4650 ? Number(port) : 0) }, token)
assert.equal(started.getUrl(), emulator.url)
assert.deepEqual(await started.emulator().account('test').jobs(), [])
await emulator.close()
console.log('loradock/testcontainers: configured, and its handle reaches an emulator with its token')
