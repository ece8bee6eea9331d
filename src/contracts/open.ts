import { LoradockError, nearest } from '../emulator/index.js'
import { findPrism } from './check.js'
import type { Finding } from './finding.js'
import { type Fixtures, takesOf } from './fixtures.js'
import type { Receiver } from './receiver.js'
import type { Scenario } from './scenario.js'
import type { CloseReport, Target, TargetKind } from './target.js'
import { nothingLeft } from './target.js'
import { emulatorTarget } from './targets/emulator.js'
import { prismTarget } from './targets/prism.js'
import { recordingTarget } from './targets/recording.js'
import { remoteTarget } from './targets/remote.js'
import { type WatchOptions, watched } from './watched.js'

/** A target that was named on the command line. */
export interface Opened {
  /** `emulator`, `recording`, `prism`, `real:novita`, `custom:http://127.0.0.1:8080`. */
  readonly name: string
  readonly kind: TargetKind
  readonly target: (scenario: Scenario) => Target | undefined
  /** Whether what it plays of a scenario is a part only, as a page prints it; absent: never. */
  isPartial?(scenario: Scenario): boolean
  /** Ends it; a provider's tells as findings what could not be proved removed. */
  close(): Promise<Closed>
}

export interface Closed {
  readonly report: CloseReport
  readonly findings?: readonly Finding[]
}

export interface OpenHow extends WatchOptions {
  readonly fixtures: Fixtures
  readonly root: string
  readonly node: string
  readonly quirks: Readonly<Record<string, string>>
  readonly seed?: number | undefined
  /** A running emulator instead of one in process, and its control token. */
  readonly url?: string | undefined
  readonly token?: string | undefined
  /** The key for somebody else's server. */
  readonly key?: string | undefined
  readonly receiver?: Receiver | undefined
  /** How much faster than the wall the server's time runs. */
  readonly pace?: number | undefined
}

const kinds = ['emulator', 'recording', 'prism', 'real:novita', 'real:modelslab', 'custom:http://127.0.0.1:8080']

/** Opens a target that is not a provider; throws a `LoradockError` for a name that is none. */
export async function openTarget(name: string, how: OpenHow): Promise<Opened> {
  if (name === 'emulator') return oneFor('emulator', 'emulator', watched(await emulatorTarget(emulatorOptions(how)), how))
  if (name === 'recording' || name.startsWith('recording:')) return recordings(name, how)
  if (name === 'prism') return oneFor('prism', 'prism', watched(await prismAt(how), how))
  if (name.startsWith('custom:')) return oneFor(name, 'custom', watched(customAt(name, how), how))
  const near = nearest(name, kinds)
  const meant = near === undefined ? '' : ` Did you mean "${near}"?`
  throw fault(`"${name}" is no target.${meant}`, kinds)
}

function emulatorOptions({ url, token, quirks, seed }: OpenHow) {
  if (url === undefined) return { options: { quirks, ...(seed === undefined ? {} : { seed }) } }
  return { url, ...(token === undefined ? {} : { token }) }
}

function oneFor(name: string, kind: TargetKind, target: Target): Opened {
  return { name, kind, target: () => target, close: async () => ({ report: await target.close() }) }
}

/** The strongest committed take of each scenario, or one take by the name of its scenario. */
function recordings(name: string, how: OpenHow): Opened {
  const only = name.slice('recording:'.length)
  if (name !== 'recording' && takesOf(how.fixtures, only).length === 0) {
    const names = [...new Set(how.fixtures.takes.map(({ take: { header } }) => `recording:${header.scenario}`))]
    throw fault(`There is no recording of "${only}".`, names)
  }
  return {
    name,
    kind: 'recording',
    target: ({ name: scenario }) => {
      const [file] = name === 'recording' || scenario === only ? takesOf(how.fixtures, scenario) : []
      return file === undefined ? undefined : watched(recordingTarget(file.take), how)
    },
    isPartial: ({ name: scenario }) => takesOf(how.fixtures, scenario)[0]?.take.header.partial === true,
    close: async () => ({ report: nothingLeft }),
  }
}

async function prismAt({ root, node }: OpenHow): Promise<Target> {
  const script = findPrism([root])
  if (script === undefined) throw fault('Prism is not installed.', ['npm install --save-dev @stoplight/prism-cli@5.14.2'])
  const documents = { novita: `${root}/openapi/novita.yaml`, modelslab: `${root}/openapi/modelslab.yaml` }
  return prismTarget({ command: [node, script], documents })
}

function customAt(name: string, { key = 'test', receiver, signal, pace }: OpenHow): Target {
  const url = name.slice('custom:'.length).replace(/\/+$/, '')
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
    throw fault(`"${url}" is no address of a server.`, ['custom:http://127.0.0.1:8080'])
  }
  // A stranger's server is nobody's provider: nothing is metered here, and no key of a provider is ever sent to it.
  const origins = { novita: url, modelslab: url }
  const time = { ...(signal === undefined ? {} : { signal }), ...(pace === undefined ? {} : { pace }) }
  const hooks = receiver === undefined ? {} : { receiver }
  return remoteTarget({ kind: 'custom', name, origins, key, spacingMs: 0, pollSpacingMs: 1000, ...time, ...hooks })
}

function fault(message: string, fix: readonly string[]): LoradockError {
  return new LoradockError('E_TARGET', message, { where: 'loradock contract', fix: fix.slice(0, 6) })
}
