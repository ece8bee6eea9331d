import { wallMs } from '../../clock.js'
import type { Context } from '../../context.js'
import type { TrainingRequest } from './training-request.js'

// How the provider fetches is unknown; these keep one call from holding a connection for ever (D19).
const atOnce = 8
const allWithinMs = 10_000
const eachWithinMs = 5_000
const mostLooked = 100

/** A link that leads to no picture, and why. */
export interface LinkFault {
  readonly link: string
  readonly why: string
}

/** Looks at the pictures of a training, eight at a time, for at most ten seconds of real time and the first hundred links. */
export async function linkFaults(links: readonly string[], { pictureFault }: Context): Promise<readonly LinkFault[]> {
  const endsAt = wallMs() + allWithinMs
  const faults: (LinkFault | undefined)[] = []
  const queue = links.entries()
  const look = async () => {
    for (const [index, link] of queue) {
      const leftMs = index < mostLooked ? Math.min(eachWithinMs, endsAt - wallMs()) : 0
      const why = await pictureFault(link, leftMs)
      if (why !== undefined) faults[index] = { link, why }
    }
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, links.length) }, look))
  return faults.filter((fault) => fault !== undefined)
}

const mostTold = 5

/** What the journal says of them. */
export function noteOf({ images }: TrainingRequest, faults: readonly LinkFault[]): string {
  const told = faults.slice(0, mostTold).map(({ link, why }) => `${link}: ${why}`)
  const more = faults.length > mostTold ? [`and ${faults.length - mostTold} more`] : []
  return `${images.length - faults.length} of ${images.length} links lead to a picture; ${[...told, ...more].join('; ')}`
}
