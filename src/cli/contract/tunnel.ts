import { type ChildProcess, spawn } from 'node:child_process'
import { setTimeout as delay } from 'node:timers/promises'
import { hearsNonce, keyVariables, type Receiver, startReceiver } from '../../contracts/kit.js'

export interface TunnelOptions {
  /** The user's own command line, `{port}` in it the port to lead to. */
  readonly command: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** In a rehearsal, where the public address is one of this machine. */
  readonly isLocal: boolean
  /** How long each attempt may take, in milliseconds. */
  readonly withinMs?: number
}

const attempts = 3
const usualMs = 30_000
const patienceMs = 3000

/**
 * Starts a tunnel client and a receiver behind it: up to three fresh attempts, until a nonce that is sent to the public address arrives here.
 *
 * The address is the first on a line of its output, stdout or stderr, that is an origin and nothing more: `https://name.example`, alone or in
 * the text of a JSON line. An address with a path is one of the client's documentation.
 *
 * @returns The receiver, which ends the client when it is closed; or why there is none, in words.
 */
export async function openTunnel(options: TunnelOptions): Promise<Receiver | string> {
  const said: string[] = []
  for (let nth = 1; nth <= attempts; nth++) {
    const opened = await attempt(options)
    if (typeof opened !== 'string') return opened
    said.push(opened)
  }
  return `${attempts} attempts: ${[...new Set(said)].join('; ')}`
}

async function attempt({ command, env, isLocal, withinMs = usualMs }: TunnelOptions): Promise<Receiver | string> {
  let origin = ''
  // What is sent to the tunnel comes out at a port that has to be known before its address is.
  const inner = await startReceiver()
  const port = new URL(inner.url('x')).port
  const client = start(command.replaceAll('{port}', port), env)
  const receiver: Receiver = {
    url: (token) => inner.url(token).replace(/^https?:\/\/[^/]+/, origin),
    hear: inner.hear,
    deaf: () => (client.hasEnded() ? 'the tunnel’s client has ended' : undefined),
    close: async () => {
      await client.stop()
      await inner.close()
    },
  }
  const late = new AbortController()
  const found = client.address((url) => isOrigin(url, isLocal, port))
  const none = delay(withinMs, undefined, { signal: late.signal }).catch(() => undefined)
  const told = await Promise.race([found, client.ended, none])
  late.abort()
  if (typeof told === 'string') {
    origin = told
    if (await hearsNonce(receiver, `nonce-${crypto.randomUUID()}`, withinMs)) return receiver
  }
  const why = typeof told === 'string' ? `what is sent to ${told} does not arrive` : 'no address was printed'
  const ended = client.hasEnded() ? `its client ended${client.code() === null ? '' : ` with ${client.code()}`}` : why
  await receiver.close()
  return ended
}

/** The user's command in a process group of its own, so that what it starts ends with it; it gets no key of a provider. */
function start(command: string, env: TunnelOptions['env']) {
  const secret = new Set<string>([...Object.values(keyVariables), 'LORADOCK_TOKEN'])
  const open = Object.fromEntries(Object.entries(env).filter(([name]) => !secret.has(name)))
  const isGroup = process.platform !== 'win32'
  const child = spawn(command, { shell: true, detached: isGroup, env: open, stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = new Promise<undefined>((resolve) => {
    child.once('close', () => resolve(undefined))
    child.once('error', () => resolve(undefined))
  })
  return {
    ended,
    hasEnded: () => child.exitCode !== null || child.signalCode !== null,
    code: () => child.exitCode,
    address: (fits: (url: string) => boolean) => addressIn(child, fits),
    stop: async () => {
      // What it has started may be there still when it has ended itself.
      for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
        end(child, isGroup, signal)
        if (await Promise.race([ended.then(() => true), delay(patienceMs, false, { ref: false })])) return
      }
    },
  }
}

function end(child: ChildProcess, isGroup: boolean, signal: 'SIGTERM' | 'SIGKILL'): void {
  try {
    if (isGroup && child.pid !== undefined) process.kill(-child.pid, signal)
    else child.kill(signal)
  } catch {
    // It has ended by itself in the meantime.
  }
}

function addressIn(child: ChildProcess, fits: (url: string) => boolean): Promise<string> {
  return new Promise((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      let text = ''
      stream?.setEncoding('utf8').on('data', (part: string) => {
        // A line may come in pieces; what has no end yet is read with what follows.
        const lines = `${text}${part}`.split('\n')
        text = lines.pop() ?? ''
        const found = lines.flatMap((line) => line.match(/https?:\/\/[^\s"'|<>\\]+/g) ?? []).find(fits)
        if (found !== undefined) resolve(found.replace(/\/$/, ''))
      })
    }
  })
}

/** An address in the open: https, a bare origin, and not where the tunnel leads to. In a rehearsal it may be one of this machine. */
function isOrigin(url: string, isLocal: boolean, port: string): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, pathname, search, port: own, hostname } = new URL(url)
  if (pathname !== '/' || search !== '') return false
  const isHere = /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname)
  return isHere ? isLocal && own !== port : protocol === 'https:'
}
