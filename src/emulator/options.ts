import { nearest } from './domain/nearest.js'
import { faultOfSetting, type Quirk, type QuirkSettings } from './domain/quirk.js'
import { isScenario, scenarioNames } from './domain/scenario.js'

/** How an emulator is to behave; everything has a default, so `{}` is a full set. */
export interface EmulatorOptions {
  /** Folder that keeps everything; absent: in memory, gone at `close()`. */
  readonly data?: string | undefined
  /** `manual` stands still until told; `live` runs. */
  readonly clock?: 'live' | 'manual' | undefined
  /** Divides the planned durations of jobs, and nothing else. */
  readonly pace?: number | undefined
  /** For accounts that choose no scenario by themselves. */
  readonly scenario?: string | undefined
  /** Same seed, same world: ids, pictures, model bytes, delivery order. */
  readonly seed?: number | undefined
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
  readonly maxUploadBytes: number
  readonly journalRows: number
  readonly journalBytes: number
  readonly badAnswers: 'throw' | 'report'
}

/** One option that cannot be used: which, why, and what to write instead. */
export interface OptionFault {
  readonly option: keyof EmulatorOptions
  readonly message: string
  readonly fix: string
}

/** Fills in the defaults of an in-process emulator: manual clock, pace 1, seed 1 (D5, D8). */
export function settingsOf(options: EmulatorOptions, quirks: readonly Quirk[]): Settings | readonly OptionFault[] {
  const faults = faultsOf(options, quirks)
  if (faults.length > 0) return faults
  return {
    data: options.data,
    clock: options.clock ?? 'manual',
    pace: options.pace ?? 1,
    scenario: options.scenario ?? 'happy',
    seed: options.seed ?? 1,
    validation: options.validation ?? 'observe',
    quirks: options.quirks ?? {},
    keys: options.keys && new Set(options.keys),
    publicUrl: options.publicUrl?.replace(/\/+$/, ''),
    storage: options.storage ?? 'strict',
    cors: options.cors ?? false,
    webhookAllow: options.webhookAllow ?? [],
    webhookRewrite: options.webhookRewrite ?? {},
    maxUploadBytes: options.maxUploadBytes ?? 1024 * 1024 * 1024,
    journalRows: options.journalRows ?? 5000,
    journalBytes: options.journalBytes ?? 64 * 1024 * 1024,
    badAnswers: options.badAnswers ?? 'report',
  }
}

function faultsOf(options: EmulatorOptions, quirks: readonly Quirk[]): readonly OptionFault[] {
  return [...timeFaults(options), ...nameFaults(options, quirks), ...boundFaults(options)]
}

function timeFaults({ pace, clock, seed }: EmulatorOptions): readonly OptionFault[] {
  const faults: OptionFault[] = []
  if (pace !== undefined && !(Number.isFinite(pace) && pace > 0 && pace <= 1e9)) {
    faults.push({ option: 'pace', message: `pace must be a number above 0, at most 1000000000; it is ${pace}`, fix: 'pace 60' })
  }
  if (clock !== undefined && clock !== 'live' && clock !== 'manual') {
    faults.push({ option: 'clock', message: `clock must be live or manual; it is ${String(clock)}`, fix: 'clock live' })
  }
  if (seed !== undefined && !Number.isSafeInteger(seed)) {
    faults.push({ option: 'seed', message: `seed must be a whole number; it is ${seed}`, fix: 'seed 1' })
  }
  return faults
}

function nameFaults(options: EmulatorOptions, quirks: readonly Quirk[]): readonly OptionFault[] {
  const faults: OptionFault[] = []
  const { scenario, validation, storage, publicUrl } = options
  if (scenario !== undefined && !isScenario(scenario)) {
    const near = nearest(scenario, scenarioNames)
    const fix = near === undefined ? 'scenario happy' : `scenario ${near}`
    faults.push({ option: 'scenario', message: `unknown scenario "${scenario}"${near ? `; did you mean "${near}"?` : ''}`, fix })
  }
  if (validation !== undefined && !['observe', 'strict', 'off'].includes(validation)) {
    faults.push({
      option: 'validation',
      message: `validation must be observe, strict or off; it is ${validation}`,
      fix: 'validation observe',
    })
  }
  if (storage !== undefined && !['strict', 'lenient'].includes(storage)) {
    faults.push({ option: 'storage', message: `storage must be strict or lenient; it is ${storage}`, fix: 'storage strict' })
  }
  if (publicUrl !== undefined && !/^https?:\/\/[^/?#\s]+\/*$/.test(publicUrl)) {
    const message = `public URL must be an origin such as http://localhost:4650; it is ${publicUrl}`
    faults.push({ option: 'publicUrl', message, fix: 'public URL http://localhost:4650' })
  }
  for (const [name, value] of Object.entries(options.quirks ?? {})) {
    const message = faultOfSetting(quirks, name, value)
    if (message === undefined) continue
    const near = nearest(
      name,
      quirks.map((quirk) => quirk.name),
    )
    faults.push({
      option: 'quirks',
      message,
      fix: near === undefined ? 'the list is in docs/fidelity.md' : `did you mean ${near}?`,
    })
  }
  return faults
}

function boundFaults(options: EmulatorOptions): readonly OptionFault[] {
  const bounds = ['maxUploadBytes', 'journalRows', 'journalBytes'] as const
  return bounds.flatMap((option) => {
    const value = options[option]
    if (value === undefined || (Number.isSafeInteger(value) && value > 0)) return []
    return [
      { option, message: `${option} must be a whole number above 0; it is ${value}`, fix: `leave ${option} out for its default` },
    ]
  })
}
