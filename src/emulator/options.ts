import { nearest } from './domain/nearest.js'
import { faultOfSetting, type Quirk, type QuirkSettings } from './domain/quirk.js'
import { isScenario, scenarioNames } from './domain/scenario.js'

/** How an emulator is to behave; everything has a default, so `{}` is a full set. */
export interface EmulatorOptions {
  /** Folder that keeps everything; absent: in memory, gone at `close()`. */
  readonly data?: string | undefined
  /** Whose APIs are served; absent: every provider's. */
  readonly providers?: readonly string[] | undefined
  /** `manual` stands still until told; `live` runs. */
  readonly clock?: 'live' | 'manual' | undefined
  /** Divides the planned durations of jobs, and nothing else. */
  readonly pace?: number | undefined
  /** For accounts that choose no scenario by themselves. */
  readonly scenario?: string | undefined
  /** Same seed, same world: ids, pictures, model bytes, delivery order; `random` draws one where the data folder keeps none yet. */
  readonly seed?: number | 'random' | undefined
  /** What happens to a request that deviates from the documents: noted, refused, or not looked at. */
  readonly validation?: 'observe' | 'strict' | 'off' | undefined
  /** Choices between contradicting documents, by quirk name. */
  readonly quirks?: QuirkSettings | undefined
  /** The only keys accepted; absent: any key. */
  readonly keys?: readonly string[] | undefined
  /** Base of presigned, picture and model links; absent: the Host of each request. */
  readonly publicUrl?: string | undefined
  /** `lenient` lets a bad signature pass, and says so in the journal. */
  readonly storage?: 'strict' | 'lenient' | undefined
  /** Whether buckets answer browsers' cross-origin questions. */
  readonly cors?: boolean | undefined
  /** Hosts or CIDRs beyond loopback that webhook calls may go to. */
  readonly webhookAllow?: readonly string[] | undefined
  /** Host names replaced in webhook URLs before the call. */
  readonly webhookRewrite?: Readonly<Record<string, string>> | undefined
  /** Whether the pictures of a training that are given as links are looked at: not, on loopback and allowed hosts, or anywhere. */
  readonly fetchImages?: 'off' | 'local' | 'all' | undefined
  /** Needed by every call of the control API when it is set. */
  readonly token?: string | undefined
  /** Further Host names that the control API answers to, such as a container's. */
  readonly allowedHosts?: readonly string[] | undefined
  /** Largest upload in bytes; S3's `EntityTooLarge` above it. */
  readonly maxUploadBytes?: number | undefined
  readonly journalRows?: number | undefined
  readonly journalBytes?: number | undefined
  /** What to do when an answer of ours breaks our own document: it is a bug, fatal in our tests. */
  readonly badAnswers?: 'throw' | 'report' | undefined
}

/** Options with every default filled in and every value checked. */
export interface Settings {
  readonly data: string | undefined
  readonly providers: readonly string[]
  readonly clock: 'live' | 'manual'
  readonly pace: number
  readonly scenario: string
  readonly seed: number
  readonly validation: 'observe' | 'strict' | 'off'
  readonly quirks: QuirkSettings
  readonly keys: ReadonlySet<string> | undefined
  readonly publicUrl: string | undefined
  readonly storage: 'strict' | 'lenient'
  readonly cors: boolean
  readonly webhookAllow: readonly string[]
  readonly webhookRewrite: Readonly<Record<string, string>>
  readonly fetchImages: 'off' | 'local' | 'all'
  readonly token: string | undefined
  readonly allowedHosts: readonly string[]
  readonly maxUploadBytes: number
  readonly journalRows: number
  readonly journalBytes: number
  readonly badAnswers: 'throw' | 'report'
}

/** One option that cannot be used: which, why, and a value that can: the nearest name, or an example. */
export interface OptionFault {
  readonly option: keyof EmulatorOptions
  readonly message: string
  readonly instead: string | undefined
}

/** The names that options may use. */
export interface Known {
  readonly quirks: readonly Quirk[]
  readonly providers: readonly string[]
}

/** Fills in the defaults of an in-process emulator: manual clock, pace 1, seed 1 (D5, D8). */
export function settingsOf(options: EmulatorOptions, known: Known): Settings | readonly OptionFault[] {
  const faults = faultsOf(options, known)
  if (faults.length > 0) return faults
  return {
    data: options.data,
    providers: options.providers ?? known.providers,
    clock: options.clock ?? 'manual',
    pace: options.pace ?? 1,
    scenario: options.scenario ?? 'happy',
    seed: typeof options.seed === 'number' ? options.seed : 1,
    validation: options.validation ?? 'observe',
    quirks: options.quirks ?? {},
    keys: options.keys && new Set(options.keys),
    publicUrl: options.publicUrl?.replace(/\/+$/, ''),
    storage: options.storage ?? 'strict',
    cors: options.cors ?? false,
    webhookAllow: options.webhookAllow ?? [],
    webhookRewrite: options.webhookRewrite ?? {},
    fetchImages: options.fetchImages ?? 'off',
    token: options.token,
    allowedHosts: (options.allowedHosts ?? []).map((name) => name.toLowerCase()),
    maxUploadBytes: options.maxUploadBytes ?? 1024 * 1024 * 1024,
    journalRows: options.journalRows ?? 5000,
    journalBytes: options.journalBytes ?? 64 * 1024 * 1024,
    badAnswers: options.badAnswers ?? 'report',
  }
}

/** What is wrong with the options, all of it; empty when they can be used. */
export function faultsOf(options: EmulatorOptions, { quirks, providers }: Known): readonly OptionFault[] {
  return [
    ...timeFaults(options),
    ...choiceFaults(options),
    ...quirkFaults(options, quirks),
    ...boundFaults(options),
    ...tokenFaults(options),
    ...providerFaults(options, providers),
  ]
}

function timeFaults({ pace, clock, seed }: EmulatorOptions): readonly OptionFault[] {
  const faults: OptionFault[] = []
  if (pace !== undefined && !(Number.isFinite(pace) && pace > 0 && pace <= 1e9)) {
    faults.push({ option: 'pace', message: `pace must be a number above 0, at most 1000000000; it is ${pace}`, instead: '60' })
  }
  if (clock !== undefined && clock !== 'live' && clock !== 'manual') {
    faults.push({ option: 'clock', message: `clock must be live or manual; it is ${String(clock)}`, instead: 'live' })
  }
  if (seed !== undefined && seed !== 'random' && !Number.isSafeInteger(seed)) {
    faults.push({ option: 'seed', message: `seed must be a whole number; it is ${seed}`, instead: '1' })
  }
  return faults
}

function choiceFaults({ scenario, validation, storage, fetchImages, publicUrl }: EmulatorOptions): readonly OptionFault[] {
  const faults: OptionFault[] = []
  if (scenario !== undefined && !isScenario(scenario)) {
    const near = nearest(scenario, scenarioNames)
    const meant = near === undefined ? '' : `. Did you mean "${near}"?`
    faults.push({ option: 'scenario', message: `unknown scenario "${scenario}"${meant}`, instead: near ?? 'happy' })
  }
  if (validation !== undefined && !['observe', 'strict', 'off'].includes(validation)) {
    const message = `validation must be observe, strict or off; it is ${validation}`
    faults.push({ option: 'validation', message, instead: 'observe' })
  }
  if (storage !== undefined && !['strict', 'lenient'].includes(storage)) {
    faults.push({ option: 'storage', message: `storage must be strict or lenient; it is ${storage}`, instead: 'strict' })
  }
  if (fetchImages !== undefined && !['off', 'local', 'all'].includes(fetchImages)) {
    const message = `fetchImages must be off, local or all; it is ${fetchImages}`
    faults.push({ option: 'fetchImages', message, instead: 'local' })
  }
  if (publicUrl !== undefined && !/^https?:\/\/[^/?#\s]+\/*$/.test(publicUrl)) {
    const message = `public URL must be an origin such as http://localhost:4650; it is ${publicUrl}`
    faults.push({ option: 'publicUrl', message, instead: 'http://localhost:4650' })
  }
  return faults
}

function quirkFaults({ quirks: wanted = {} }: EmulatorOptions, quirks: readonly Quirk[]): readonly OptionFault[] {
  const names = quirks.map((quirk) => quirk.name)
  return Object.entries(wanted).flatMap(([name, value]) => {
    const message = faultOfSetting(quirks, name, value)
    if (message === undefined) return []
    const near = nearest(name, names)
    const meant = near === undefined || near === name ? '' : `. Did you mean ${near}?`
    const quirk = quirks.find((one) => one.name === near)
    const alternative = quirk?.alternatives.find((one) => one === value) ?? quirk?.default
    const instead = quirk === undefined ? undefined : `${quirk.name}=${alternative}`
    return [{ option: 'quirks' as const, message: `${message}${meant}`, instead }]
  })
}

function providerFaults({ providers: wanted }: EmulatorOptions, known: readonly string[]): readonly OptionFault[] {
  if (wanted === undefined || (wanted.length > 0 && wanted.every((name) => known.includes(name)))) return []
  const odd = wanted.find((name) => !known.includes(name)) ?? ''
  const near = nearest(odd, known)
  const meant = near === undefined ? '' : `. Did you mean ${near}?`
  const message = `providers must be one or more of ${known.join(', ')}; it is "${wanted.join(',')}"${meant}`
  return [{ option: 'providers', message, instead: near ?? known.join(',') }]
}

// A header has to carry it, and an empty one would let in whoever sends none. It is a secret, so the message does not repeat it.
function tokenFaults({ token }: EmulatorOptions): readonly OptionFault[] {
  if (token === undefined || /^[\x21-\x7e]+$/.test(token)) return []
  const message = 'token must be one or more letters, digits or signs of ASCII, without spaces'
  return [{ option: 'token', message, instead: "'local-only'" }]
}

function boundFaults(options: EmulatorOptions): readonly OptionFault[] {
  const bounds = ['maxUploadBytes', 'journalRows', 'journalBytes'] as const
  return bounds.flatMap((option) => {
    const value = options[option]
    if (value === undefined || (Number.isSafeInteger(value) && value > 0)) return []
    return [{ option, message: `${option} must be a whole number above 0; it is ${value}`, instead: undefined }]
  })
}
