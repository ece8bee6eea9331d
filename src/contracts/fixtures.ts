import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readPrices } from './costs.js'
import type { Price } from './plan.js'
import type { TakeAges } from './run-file.js'
import type { Provenance } from './take.js'
import { type FileFault, readTake, type TakeFile } from './take-file.js'
import { daysBetween } from './take-form.js'
import { readWaivers, type WaiverFile } from './waivers.js'

/** What lies in the folder of fixtures: committed takes, waivers, prices, and what cannot be read of them. */
export interface Fixtures {
  readonly folder: string
  readonly takes: readonly TakeFile[]
  readonly waivers: WaiverFile
  readonly prices: readonly Price[]
  readonly faults: readonly FileFault[]
}

/** Reads a folder of fixtures; one that has nothing in it has no takes, no waivers and no prices. */
export function readFixtures(folder: string): Fixtures {
  const recordings = join(folder, 'recordings')
  const files = existsSync(recordings) ? readdirSync(recordings, { recursive: true, encoding: 'utf8' }) : []
  const read = files
    .filter((file) => file.endsWith('.jsonl'))
    .toSorted()
    .map((file) => readTake(readFileSync(join(recordings, file), 'utf8'), join('fixtures/recordings', file)))
  const { prices, faults } = readPrices(textAt(join(folder, 'costs.yaml')), 'fixtures/costs.yaml')
  const waivers = readWaivers(textAt(join(folder, 'waivers.yaml')), 'fixtures/waivers.yaml')
  const takes = read.flatMap((one): readonly TakeFile[] => ('take' in one ? [one] : []))
  const unreadable = read.flatMap((one): readonly FileFault[] => ('take' in one ? [] : one))
  return { folder, takes, waivers, prices, faults: [...unreadable, ...faults] }
}

const strength = { live: 3, published: 2, doc: 1, played: 0 } as const

/** The committed takes of a scenario, the strongest evidence first. */
export function takesOf({ takes }: Pick<Fixtures, 'takes'>, scenario: string): readonly TakeFile[] {
  return takes
    .filter(({ take: { header } }) => header.scenario === scenario)
    .toSorted((a, b) => strength[b.take.header.provenance] - strength[a.take.header.provenance])
}

/** How old the takes are on a day, and where they come from. */
export function agesOf({ takes }: Fixtures, today: string): TakeAges {
  const headers = takes.map(({ take: { header } }) => header)
  const days = headers.map(({ recordedAt }) => daysBetween(recordedAt, today))
  const reviews = headers.flatMap(({ reviewAfter }) => reviewAfter ?? []).toSorted()
  const from = (provenance: Provenance) => headers.filter((one) => one.provenance === provenance).length
  const between = (least: number, most: number) => days.filter((age) => age > least && age <= most).length
  return {
    count: headers.length,
    oldestDays: days.length === 0 ? null : Math.max(...days),
    nextReview: reviews[0] ?? null,
    pastDue: reviews.filter((day) => day < today).length,
    ages: {
      '30': between(Number.NEGATIVE_INFINITY, 30),
      '90': between(30, 90),
      '180': between(90, 180),
      more: between(180, Number.POSITIVE_INFINITY),
    },
    provenance: { live: from('live'), published: from('published'), doc: from('doc') },
  }
}

function textAt(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : '[]'
}
