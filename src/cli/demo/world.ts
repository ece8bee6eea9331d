import { randomUUID } from 'node:crypto'
import { createEmulator, type Emulator, sleep } from '../../emulator/index.js'
import { usualUrl } from '../env.js'
import { askReady } from '../ready.js'
import type { Wait } from './flow.js'

/** The emulator that a demo is played on, and the fresh account it is played in. */
export interface World {
  readonly url: string
  readonly key: string
  /** What to tell of it. */
  readonly about: string
  newWait(): Wait
  close(): Promise<void>
}

export interface WorldOptions {
  readonly url: string | undefined
  readonly clock: 'live' | 'manual'
  readonly pace: number
  readonly scenario: string
}

/** Uses the emulator at the address if one answers there, else starts one; a clock to be stepped needs one of its own. */
export async function openWorld({ url: named, clock, pace, scenario }: WorldOptions): Promise<World> {
  const url = named ?? usualUrl
  // A key that nobody has: no world of somebody else's is touched. The scenario goes with it, so it holds for this demo alone.
  const fresh = `demo-${randomUUID().slice(0, 8)}`
  const key = scenario === 'happy' ? fresh : `${fresh}+${scenario}`
  const answer = clock === 'manual' ? undefined : await askReady(url)
  if (answer?.kind === 'ready') {
    return { url, key, about: `playing on the emulator at ${url}, as account ${key}`, newWait: liveWait, close: async () => {} }
  }
  const emulator = await createEmulator({ clock, pace: clock === 'manual' ? 1 : pace, seed: 'random' })
  const own = await emulator.listen()
  const { port } = new URL(own.url)
  const how = clock === 'manual' ? 'its clock stepped by hand' : `pace ${pace}`
  const why =
    answer === undefined
      ? 'the demo starts its own emulator'
      : `nothing answers on ${new URL(url).host}, so the demo starts its own emulator`
  const newWait = clock === 'manual' ? () => steppedWait(emulator, key) : liveWait
  return { url: own.url, key, about: `${why} (port ${port}, in memory, ${how})`, newWait, close: () => emulator.close() }
}

// About twenty polls a job, whatever its pace: often enough to see it move, seldom enough to be a client's manner.
const pollsWanted = 20
const bounds = { live: { least: 100, most: 10_000 }, stepped: { least: 500, most: 3_600_000 } } as const

function liveWait(): Wait {
  const next = growing(bounds.live)
  return (eta) => sleep(next(eta))
}

function steppedWait(emulator: Emulator, key: string): Wait {
  const next = growing(bounds.stepped)
  return async (eta) => {
    await emulator.account(key).clock.advance(next(eta))
  }
}

/** Milliseconds between polls: a share of what the job first says it will take, then ever a little more, as for a job that says nothing. */
function growing({ least, most }: { readonly least: number; readonly most: number }): (etaSeconds: number | undefined) => number {
  let ms: number = least
  return (etaSeconds = 0) => {
    ms = Math.min(most, Math.max(ms * 1.02, (etaSeconds * 1000) / pollsWanted))
    return ms
  }
}
