// The part of Testcontainers that we use, written from its documentation: the package brings a hundred others, so it is no development
// dependency. suites/package compiles what we ship against the real one.
declare module 'testcontainers' {
  export interface StartedTestContainer {
    getHost(): string
    getMappedPort(port: number): number
  }

  export interface WaitStrategy {
    forStatusCode(statusCode: number): this
  }

  export class GenericContainer {
    constructor(image: string)
    withExposedPorts(...ports: readonly number[]): this
    withEnvironment(environment: Record<string, string>): this
    withWaitStrategy(strategy: WaitStrategy): this
    withStartupTimeout(startupTimeoutMs: number): this
    withExtraHosts(extraHosts: { host: string; ipAddress: string }[]): this
    start(): Promise<StartedTestContainer>
  }

  export class AbstractStartedContainer implements StartedTestContainer {
    constructor(startedTestContainer: StartedTestContainer)
    getHost(): string
    getMappedPort(port: number): number
  }

  export const Wait: {
    forHttp(path: string, port: number, options?: { abortOnContainerExit?: boolean }): WaitStrategy
  }
}
