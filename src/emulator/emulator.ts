import { randomInt, randomUUID } from 'node:crypto'
import { setMaxListeners } from 'node:events'
import { accountClock, worldClock } from './account.js'
import { withCatcher } from './catching.js'
import { manualStartMs, switchedTo } from './clock.js'
import { accountsOf, type Context, type News, randomOf } from './context.js'
import { createControl } from './control/index.js'
import type { ClockSetting } from './domain/clock-setting.js'
import { LoradockError } from './error.js'
import { eventOf } from './events.js'
import { openFolder } from './folder.js'
import { type App, createApp } from './http/app.js'
import { createDirect } from './http/direct.js'
import { type ListenFault, type Listening, listen } from './http/listen.js'
import { isLoopback } from './http/loopback.js'
import type { Service } from './http/service.js'
import { createPictureCheck } from './looking.js'
import { type EmulatorOptions, type OptionFault, type Settings, settingsOf } from './options.js'
import { outlookOf } from './outlook.js'
import { allQuirks, providerNames, providers } from './providers/index.js'
import { replayNotice } from './replay.js'
import { addRule } from './rule-book.js'
import { rulesOf } from './rules.js'
import { startSample } from './sample-job.js'
import { createSnapshots, type Snapshots } from './snapshot.js'
import { createLinks, createStorage } from './storage/index.js'
import type { Store } from './store/open.js'
import { version } from './version.js'
import { createWaits, type Waits } from './waits.js'
import { createDriver, type Driver } from './webhooks/advance.js'
import { createDeliverer, type Deliverer } from './webhooks/deliver.js'
import { startLoop } from './webhooks/loop.js'
import { createPoster } from './webhooks/post.js'

/** An emulator with its parts introduced to each other; `index.ts` shows of it what users need. */
export interface Assembled {
  readonly app: App
  readonly context: Context
  readonly services: readonly Service[]
  readonly driver: Driver
  readonly deliverer: Deliverer
  /** What each account's tests expect to find. */
  readonly tolerated: Map<string, readonly RegExp[]>
  readonly waits: Waits
  readonly snapshots: Snapshots
  /** Where others than this machine can call and no token is set, one is made: `context.settings` has it (D20). */
  listen(where: { port: number; host: string; token?: string | undefined }): Promise<Listening | ListenFault>
  /** Forgets one account, or with `undefined` every account: rows, blobs, and what is kept in memory. */
  reset(account?: string): Promise<void>
  /** Hears the news until the returned function is called. */
  subscribe(listener: (news: News) => void): () => void
  close(): Promise<void>
}

/**
 * Opens memory and builds every service over it.
 *
 * @throws LoradockError `E_OPTION` for a value that cannot be used; `E_DATA_…` when the data folder is in use, foreign, of another
 * version, damaged or not writable. Nothing was changed then.
 */
export function assemble(options: EmulatorOptions = {}): Assembled {
  const checked = settingsOf(options, { quirks: allQuirks, providers: providerNames })
  if (!('pace' in checked)) throw optionError(checked)
  const folder = openFolder(checked)
  const { store, blobs } = folder
  let seed = keptSeed(store, checked, options.seed)
  let { token } = checked
  const settings: Settings = {
    ...checked,
    // A world that was loaded has brought its own.
    get seed() {
      return seed
    },
    get token() {
      return token
    },
  }
  const listeners = new Set<(news: News) => void>()
  const tell = (news: News) => {
    for (const listener of listeners) listener(news)
  }
  const closingNow = new AbortController()
  // As many listen as calls are held up at once, which is no leak.
  setMaxListeners(0, closingNow.signal)
  const accounts = accountsOf(store, settings, () => keptClock(store, settings), tell)
  const bound: Listening[] = []
  const ownPorts = () => new Set(bound.map((one) => one.port))
  const rules = { allow: settings.webhookAllow, rewrite: settings.webhookRewrite, ownPorts }
  const reader = createPoster({ ...rules, anywhere: settings.fetchImages === 'all' })
  const context: Context = {
    store,
    blobs,
    settings,
    accounts,
    random: randomOf(store, settings),
    links: createLinks(accounts),
    rules: rulesOf(store, accounts, settings),
    closing: closingNow.signal,
    pictureFault: createPictureCheck(reader, ownPorts, { store, settings }),
    tell,
  }

  const poster = withCatcher(createPoster(rules), ownPorts, context)
  const deliverer = createDeliverer(
    context,
    providers.map((provider) => provider.sender),
    poster,
  )
  const driver = createDriver(context, deliverer)
  const loop = startLoop(context, driver)
  listeners.add((news) => {
    if (news.type === 'job' && news.job.webhook !== null) loop.wake(news.job.account)
    if (news.type === 'clock') loop.wake(news.account)
    if (news.type === 'poll') loop.send(news.account)
  })

  const tolerated = new Map<string, readonly RegExp[]>()
  const subscribe = (listener: (news: News) => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  const waits = createWaits({
    context,
    closing: closingNow.signal,
    listen: subscribe,
    nudge: (account) => driver.advanceBy(account, 0),
    isMoving: driver.isMoving,
  })
  const control = createControl({
    version,
    senders: providers.map((provider) => provider.sender),
    providers: providers.map((provider) => provider.service.name),
    quirks: allQuirks,
    outlookOf,
    clockOf: (account) => accountClock(assembled, account),
    worldClock: () => worldClock(assembled),
    nextAt: driver.nextAt,
    reset: (account) => assembled.reset(account),
    addRule: (account, given) => addRule(assembled, account, given),
    replay: (notice, change) => replayNotice(assembled, notice, change),
    startSample: (order) => startSample(assembled, order),
    post: poster.post,
    listen: (listener) => listeners.add(listener),
    eventOf: (news) => eventOf(news, context),
    waits,
    snapshots: { save: (folder) => snapshots.save(folder), load: (folder) => snapshots.load(folder) },
    closing: closingNow.signal,
  })
  const snapshots = createSnapshots({
    store,
    blobs,
    replaced: () => {
      seed = keptSeed(store, checked, undefined)
      const before = [...accounts.keys()]
      accounts.forget(undefined)
      driver.forget(undefined)
      tell({ type: 'reset', account: undefined })
      for (const account of [...before, ...accounts.keys()]) loop.wake(account)
    },
  })
  const served = providers.filter(({ service }) => settings.providers.includes(service.name))
  const services = [...served.map((provider) => provider.service), createStorage(), control]
  // Made by the first request that is no poll.
  let made: App | undefined
  const app = () => {
    made ??= createApp(services, context)
    return made
  }
  const direct = createDirect(services, context)
  const assembled: Assembled = {
    get app() {
      return app()
    },
    context,
    services,
    driver,
    deliverer,
    waits,
    snapshots,
    tolerated,
    listen: async ({ port, host, ...given }) => {
      const before = token
      // Set before the socket is bound, so that nobody finds it open.
      token = given.token ?? before ?? (isLoopback(host) ? undefined : randomUUID())
      const listening = await listen({ app, direct }, { port, host })
      if ('server' in listening) bound.push(listening)
      else token = before
      return listening
    },
    reset: async (account) => {
      const unreferenced = store.forget(account)
      accounts.forget(account)
      driver.forget(account)
      if (account === undefined) tolerated.clear()
      else tolerated.delete(account)
      context.tell({ type: 'reset', account })
      await blobs.remove(unreferenced)
    },
    subscribe,
    close: async () => {
      closingNow.abort()
      await loop.stop()
      await Promise.all(bound.map((one) => one.close()))
      await poster.close()
      await reader.close()
      await driver.idle()
      folder.close()
    },
  }
  return assembled
}

/** What to say of options that cannot be used. */
export function optionError(faults: readonly OptionFault[]): LoradockError {
  const [first] = faults
  return new LoradockError('E_OPTION', first?.message ?? 'an option cannot be used', {
    where: first === undefined ? '' : `option ${first.option}`,
    fix: faults.flatMap(({ option, instead }) => (instead === undefined ? [] : [`${option}: ${instead}`])),
  })
}

/** The seed given, else the one kept with the data, else one drawn if that was asked for, else the default; it is kept from then on. */
function keptSeed(store: Store, settings: Settings, given: EmulatorOptions['seed']): number {
  const kept = store.world.read('seed')
  const fresh = given === 'random' ? randomInt(1, 10_000_000) : settings.seed
  const seed = typeof given === 'number' ? given : kept === undefined ? fresh : Number(kept)
  store.world.write('seed', String(seed))
  return seed
}

/** The clock that new accounts start from, as it was left; a mode chosen at this start holds for the instant it stands at. */
function keptClock(store: Store, settings: Settings): ClockSetting {
  const kept = store.world.read('clock')
  if (kept === undefined)
    return settings.clock === 'live' ? { mode: 'live', offsetMs: 0 } : { mode: 'manual', atMs: manualStartMs }
  const clock: ClockSetting = JSON.parse(kept)
  return clock.mode === settings.clock ? clock : switchedTo(clock, settings.clock)
}
