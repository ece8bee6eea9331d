import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import type { Provider } from '../take.js'
import type { Capabilities, NoAnswer, Target } from '../target.js'
import { nothingLeft } from '../target.js'

export interface PrismOptions {
  /** The program and its first arguments, such as `['node', 'node_modules/@stoplight/prism-cli/dist/index.js']`. */
  readonly command: readonly [string, ...string[]]
  /** The OpenAPI file of each provider. */
  readonly documents: Readonly<Record<Provider, string>>
  readonly cwd?: string
}

const can: Capabilities = {
  account: false,
  advanceClock: false,
  observeAll: false,
  state: false,
  upload: false,
  webhooks: false,
  rules: false,
  quirks: false,
  cost: 'none',
}

/** `prism mock` on the same documents: it refuses what they forbid, and answers every operation with an example, whatever came before. */
export async function prismTarget(options: PrismOptions): Promise<Target> {
  const [novita, modelslab] = await Promise.all([startMock(options, 'novita'), startMock(options, 'modelslab')])
  const mocks = { novita, modelslab }
  const own = new Set([novita.origin, modelslab.origin])
  return {
    kind: 'prism',
    name: 'prism',
    can,
    leg: async () => {
      let nowMs = 0
      return {
        origin: (provider) => mocks[provider].origin,
        key: () => 'key-for-prism',
        now: () => nowMs,
        fetch: async (request) => (own.has(new URL(request.url).origin) ? await fetch(request) : elsewhere(request)),
        wait: async (ms) => {
          nowMs += ms
        },
        hook: null,
        arrivals: () => [],
        steering: null,
        close: async () => {},
      }
    },
    close: async () => {
      await Promise.all([novita.stop(), modelslab.stop()])
      return nothingLeft
    },
  }
}

/** Its examples lead to the provider's own hosts, which a mock must never make anybody call. */
function elsewhere({ url }: Request): NoAnswer {
  const message = `an example leads to ${new URL(url).host}, which no mock answers for`
  return { kind: 'no-answer', class: 'out-of-reach', failure: 'foreign host', message }
}

async function startMock({ command: [program, ...first], documents, cwd }: PrismOptions, provider: Provider) {
  const port = await freePort()
  const args = [...first, 'mock', '-h', '127.0.0.1', '-p', String(port), documents[provider]]
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], ...(cwd === undefined ? {} : { cwd }) })
  const told: string[] = []
  const listening = new Promise<boolean>((resolve) => {
    const hear = (text: Buffer) => {
      told.push(String(text))
      if (/is listening on/.test(told.join(''))) resolve(true)
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('error', () => resolve(false))
    child.once('exit', () => resolve(false))
  })
  if (!(await listening)) throw new Error(`Prism did not start for ${documents[provider]}: ${told.join('').slice(-500)}`)
  const stop = async () => {
    const ended = once(child, 'exit')
    child.kill()
    await ended
  }
  return { origin: `http://127.0.0.1:${port}`, stop }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address !== null ? address.port : 0
}
