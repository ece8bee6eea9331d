import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { type Budget, newBudget } from './budget.js'
import { findingOf } from './difference.js'
import type { Finding } from './finding.js'
import { hosts, originOf } from './hosts.js'
import { isObject, parseJson } from './json.js'
import { type Created, type Ledger, leaksOf, openLedger, readLedger } from './ledger.js'
import type { Closed, Opened } from './open.js'
import type { Allowance, Price } from './plan.js'
import type { Receiver } from './receiver.js'
import { removeCreated } from './removal.js'
import type { RunLedger } from './run-file.js'
import type { Provider } from './take.js'
import type { About, NoAnswer } from './target.js'
import { type RemoteOptions, remoteTarget } from './targets/remote.js'
import { type WatchOptions, watched } from './watched.js'

export interface RealOptions extends WatchOptions {
  readonly provider: Provider
  readonly key: string
  readonly run: string
  readonly prices: readonly Price[]
  readonly allowance: Allowance
  /** Where the ledger lies; it is continued. */
  readonly ledgerFile: string
  readonly receiver?: Receiver | undefined
  /** A server on this machine that stands in for the provider: a rehearsal, which proves nothing about it. */
  readonly standIn?: string | undefined
  readonly pace?: number | undefined
  readonly maxCalls?: number | undefined
}

/** A provider as a target, and what was made there. */
export interface OpenedReal extends Opened {
  ledger(): RunLedger
}

const usualCalls = 1500
const paceOfRehearsal = 60

/** Opens a provider: each call asks the budget first, each create is in the ledger before it is sent, and what was made is removed at the end. */
export function openReal(options: RealOptions): OpenedReal {
  const { provider, run, ledgerFile, allowance, maxCalls = usualCalls } = options
  const name = `real:${provider}`
  mkdirSync(dirname(ledgerFile), { recursive: true })
  const ledger = openLedger(ledgerFile)
  const budget = newBudget({ maxUsd: allowance.maxUsd, allowUnknownCost: allowance.allowUnknownCost, maxCalls })
  const keeper = newKeeper(options, budget, ledger)
  const target = remoteTarget(remoteOptions(options, name, keeper))
  const created = () => createdBy(run, ledgerFile)
  const watching = watched(target, options)
  return {
    name,
    kind: 'real',
    target: () => watching,
    ledger: () => ({ file: ledgerFile, created: created(), spentUsd: budget.spentUsd, calls: budget.calls }),
    // Past the watch: what was made is removed after a stop as well.
    close: async (): Promise<Closed> => {
      keeper.clean()
      const leg = await target.leg({ scenario: 'clean-up', run })
      await removeCreated(created(), leg, ledger.write)
      await leg.close()
      ledger.close()
      return { report: await target.close(), findings: leakFindings(created(), allowance.acceptIrreversible, name) }
    },
  }
}

function remoteOptions(options: RealOptions, name: string, keeper: Keeper): RemoteOptions {
  const { provider, key, standIn, receiver, signal } = options
  // The other provider's host is none of this target's: a key never goes there.
  const own = originOf(provider, standIn)
  const origins = { novita: own, modelslab: own }
  return {
    kind: 'real',
    name,
    origins,
    key,
    linkHosts: standIn === undefined ? hosts[provider].links : [],
    before: keeper.before,
    after: keeper.after,
    pace: standIn === undefined ? 1 : (options.pace ?? paceOfRehearsal),
    ...(receiver === undefined ? {} : { receiver }),
    ...(signal === undefined ? {} : { signal }),
  }
}

interface Keeper {
  before(request: Request, about: About): Promise<NoAnswer | undefined>
  after(response: Response, about: About): Promise<void>
  /** From now on what is asked removes things and costs nothing. */
  clean(): void
}

/** Stands in front of every call: money first, then the ledger, then the call. */
function newKeeper({ provider, prices, run, allowance }: RealOptions, budget: Budget, ledger: Ledger): Keeper {
  let nth = 0
  let open: number | undefined
  let cleaning = false
  // A tolerant API may accept what it should refuse, and charge: the first such answer ends the battery.
  let accepted = ''
  return {
    before: async (request, { operation }) => {
      open = undefined
      if (cleaning) return undefined
      if (accepted !== '') return guard('accepted', `${accepted} accepted what it should have refused: nothing more is asked`)
      const price = prices.find((one) => one.provider === provider && one.operation === operation)
      // A create that nobody has priced may cost anything.
      const usd = price === undefined ? (/^create/.test(operation) ? null : 0) : price.usd
      const allowed = budget.take(usd)
      if (allowed !== 'ok') return guard(allowed.kind, `${operation}: ${allowed.message}`)
      if (!/^create/.test(operation)) return undefined
      nth += 1
      open = nth
      const body = parseJson(await request.clone().text())
      const name = isObject(body) && typeof body['name'] === 'string' ? body['name'] : null
      ledger.write({ kind: 'intent', run, nth, operation, provider, name, removable: price?.removable === true })
      return undefined
    },
    after: async (response, { operation }) => {
      if (open === undefined) return
      const body = parseJson(await response.text())
      const id = isObject(body) ? idIn(body) : undefined
      const refused = response.status >= 400 || (isObject(body) && (body['status'] === 'error' || body['status'] === 'failed'))
      if (refused) ledger.write({ kind: 'refused', run, nth: open })
      else if (id !== undefined) ledger.write({ kind: 'made', run, nth: open, id })
      if (allowance.refusals && !refused) accepted = operation
      open = undefined
    },
    clean: () => {
      cleaning = true
    },
  }
}

function guard(failure: string, message: string): NoAnswer {
  return { kind: 'no-answer', class: 'guard', failure, message }
}

function idIn(body: Readonly<Record<string, unknown>>): string | undefined {
  const { data, training_id, task_id, assets_id, id } = body
  const nested = typeof data === 'object' && data !== null && 'task_id' in data ? data.task_id : undefined
  const found = [training_id, task_id, nested, assets_id, id].find((one) => typeof one === 'string' || typeof one === 'number')
  return found === undefined || found === '' ? undefined : String(found)
}

function createdBy(run: string, file: string): readonly Created[] {
  return existsSync(file) ? readLedger(readFileSync(file, 'utf8')).filter((one) => one.run === run) : []
}

/** What could not be proved removed, as findings; they never turn a passed leg into a failed one. */
export function leakFindings(created: readonly Created[], acceptIrreversible: boolean, target: string): readonly Finding[] {
  const place = {
    scenario: '',
    pair: [target, 'ledger'],
    source: 'ledger',
    evidence: null,
    rerun: 'loradock contract sweep',
  } as const
  return created.flatMap((one) =>
    leaksOf([one], acceptIrreversible).map((leak) => findingOf(leak, { ...place, provider: one.provider, step: one.operation })),
  )
}
