import { randomUUID } from 'node:crypto'
import { AbstractStartedContainer, GenericContainer, type StartedTestContainer, Wait } from 'testcontainers'
import { connect } from '../client/index.js'
import type { EmulatorHandle } from '../emulator/index.js'

const port = 4650

/**
 * An emulator in a container, for Testcontainers (optional peer, 12).
 *
 * It is ready when `start()` resolves. Links in answers need no setting: they are signed for the host and port that the caller used.
 *
 * @example const container = await new LoradockContainer().withPace(600).start()
 */
export class LoradockContainer extends GenericContainer {
  readonly #token = randomUUID()

  constructor(image = 'loradock/loradock:0.1') {
    super(image)
    this.withExposedPorts(port)
      .withEnvironment({ LORADOCK_TOKEN: this.#token })
      .withWaitStrategy(Wait.forHttp('/_/health/ready', port, { abortOnContainerExit: true }).forStatusCode(200))
      .withStartupTimeout(30_000)
  }

  /** The story of every account that chooses none. */
  withScenario(name: string): this {
    return this.withEnvironment({ LORADOCK_SCENARIO: name })
  }

  /** Divides the planned durations of jobs; 60 unless set. */
  withPace(pace: number): this {
    return this.withEnvironment({ LORADOCK_PACE: String(pace) })
  }

  /** Clocks stand still until they are moved. */
  withManualClock(): this {
    return this.withEnvironment({ LORADOCK_CLOCK: 'manual' })
  }

  /** Lets webhook calls reach a receiver that listens on the host. */
  withHostWebhooks(): this {
    return this.withExtraHosts([{ host: 'host.docker.internal', ipAddress: 'host-gateway' }]).withEnvironment({
      LORADOCK_WEBHOOK_REWRITE: 'localhost=host.docker.internal',
    })
  }

  override async start(): Promise<StartedLoradockContainer> {
    return new StartedLoradockContainer(await super.start(), this.#token)
  }
}

/** The container while it runs. */
export class StartedLoradockContainer extends AbstractStartedContainer {
  readonly #token: string

  constructor(container: StartedTestContainer, token: string) {
    super(container)
    this.#token = token
  }

  /** The origin it is reached at from here. */
  getUrl(): string {
    return `http://${this.getHost()}:${this.getMappedPort(port)}`
  }

  /** Its accounts and clocks. */
  emulator(): EmulatorHandle {
    return connect(this.getUrl(), { token: this.#token })
  }
}
