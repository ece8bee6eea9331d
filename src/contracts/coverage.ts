import type { Provenance } from './take.js'

/** What is covered; figures of two axes are never added. */
export const axes = [
  'called',
  'success-shape',
  'status-code',
  'enum',
  'request-enum',
  'webhook-status',
  'transition',
  'refusal',
  'quirk',
] as const

export type Axis = (typeof axes)[number]

/** One thing to be shown: `novita getStyleTraining task_status FAILED` on the axis `enum`. */
export interface Cell {
  readonly axis: Axis
  readonly key: string
}

/** A cell that was shown. */
export interface Proof extends Cell {
  /** The best source of the take it agreed with; `null` where none was compared. */
  readonly evidence: Provenance | null
  /** The day of that take. */
  readonly day: string | null
  /** The take is past its review. */
  readonly stale: boolean
  /** The answer was made by a rule or a fault: it shows nothing about a provider. */
  readonly injected: boolean
}

export interface CoverageInput {
  /** Every cell the documents have. */
  readonly documented: readonly Cell[]
  /** What the scenarios could show at this target. */
  readonly provable: readonly Cell[]
  readonly proofs: readonly Proof[]
  /** Why a cell is empty, by axis and key: `out of reach: stateless`, `no take`, `needs money`. */
  readonly reasons?: Readonly<Record<string, string>>
  /** The reason of a cell that has none and that nothing could show. */
  readonly otherwise?: string
}

export interface AxisCoverage {
  readonly proved: number
  readonly provable: number
  readonly documented: number
  /** Not proved, but answered so by a rule of a scenario: called, and evidence of nothing. */
  readonly onDemand: number
  readonly empty: readonly { readonly key: string; readonly reason: string }[]
  /** Shown, but in no document: a document or a scenario is behind. */
  readonly undocumented: readonly string[]
}

export type Coverage = Readonly<Record<Axis, AxisCoverage>>

/** Counts each axis for itself: proved by this run, provable by the scenarios, documented in all (contract-kit section 14). */
export function coverageOf({ documented, provable, proofs, reasons = {}, otherwise = 'no scenario' }: CoverageInput): Coverage {
  const shown = proofs.filter(({ injected }) => !injected)
  const ruled = proofs.filter(({ injected }) => injected)
  const ofAxis = (axis: Axis): AxisCoverage => {
    const all = keysOn(axis, documented)
    const able = keysOn(axis, provable)
    const done = keysOn(axis, shown)
    const empty = [...all].filter((key) => !done.has(key))
    const made = keysOn(axis, ruled)
    return {
      proved: [...done].filter((key) => all.has(key)).length,
      provable: [...able].filter((key) => all.has(key)).length,
      documented: all.size,
      onDemand: empty.filter((key) => made.has(key)).length,
      empty: empty.map((key) => ({
        key,
        reason: reasons[cellName({ axis, key })] ?? (able.has(key) ? 'not played' : otherwise),
      })),
      undocumented: [...done].filter((key) => !all.has(key)),
    }
  }
  return {
    called: ofAxis('called'),
    'success-shape': ofAxis('success-shape'),
    'status-code': ofAxis('status-code'),
    enum: ofAxis('enum'),
    'request-enum': ofAxis('request-enum'),
    'webhook-status': ofAxis('webhook-status'),
    transition: ofAxis('transition'),
    refusal: ofAxis('refusal'),
    quirk: ofAxis('quirk'),
  }
}

/** The name of a cell in the table of reasons. */
export function cellName({ axis, key }: Cell): string {
  return `${axis} ${key}`
}

const weight = { live: 3, published: 2, doc: 1 } as const satisfies Record<Provenance, number>

/** The best source behind each proved cell: `doc`, `published`, `live (2027-01-02)` or `live (stale)`. */
export function evidenceOf(proofs: readonly Proof[]): Readonly<Record<string, string>> {
  const best = new Map<string, Proof>()
  for (const proof of proofs.filter(({ injected, evidence }) => !injected && evidence !== null)) {
    const name = cellName(proof)
    const known = best.get(name)
    if (known === undefined || rankOf(proof) > rankOf(known)) best.set(name, proof)
  }
  return Object.fromEntries([...best].map(([name, proof]) => [name, sayEvidence(proof)]))
}

/** How many proved cells rest on each kind of source; `live 0` is said as well. */
export function evidenceCounts(proofs: readonly Proof[]): Readonly<Record<Provenance, number>> {
  const said = Object.values(evidenceOf(proofs))
  const count = (source: Provenance) => said.filter((one) => one.startsWith(source)).length
  return { live: count('live'), published: count('published'), doc: count('doc') }
}

/** The axes whose proved cells fell under their floor. */
export function fallen(coverage: Coverage, floors: Readonly<Partial<Record<Axis, number>>>): readonly string[] {
  return axes.flatMap((axis) => {
    const [floor = 0, { proved }] = [floors[axis], coverage[axis]]
    return proved < floor ? [`${axis}: ${proved} proved, the floor is ${floor}`] : []
  })
}

function keysOn(axis: Axis, cells: readonly Cell[]): ReadonlySet<string> {
  return new Set(cells.filter((cell) => cell.axis === axis).map(({ key }) => key))
}

// A later day of the same kind is better: evidence ages.
function rankOf({ evidence, day, stale }: Proof): string {
  return `${evidence === null ? 0 : weight[evidence]} ${stale ? 0 : 1} ${day ?? ''}`
}

function sayEvidence({ evidence, day, stale }: Proof): string {
  if (evidence === 'live') return stale ? 'live (stale)' : `live (${day ?? 'undated'})`
  return `${evidence ?? 'none'}${stale ? ' (stale)' : ''}`
}
