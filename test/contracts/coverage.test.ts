import fc from 'fast-check'
import { expect, test } from 'vitest'
import { axes, type Cell, coverageOf, evidenceCounts, evidenceOf, fallen, type Proof } from '../../src/contracts/coverage.js'

const cell = (key: string): Cell => ({ axis: 'enum', key })
const proof = (key: string, more: Partial<Proof> = {}): Proof => ({
  ...cell(key),
  evidence: 'doc',
  day: '2026-11-21',
  stale: false,
  injected: false,
  ...more,
})
const documented = ['QUEUING', 'TRAINING', 'SUCCESS', 'CANCELED'].map(cell)
const provable = ['QUEUING', 'TRAINING', 'SUCCESS'].map(cell)

test('proved, provable and documented stand side by side, and every empty cell has a reason', () => {
  const coverage = coverageOf({
    documented,
    provable,
    proofs: [proof('QUEUING'), proof('QUEUING'), proof('PAUSED')],
    reasons: { 'enum TRAINING': 'out of reach: stateless' },
  })
  expect(coverage.enum).toEqual({
    proved: 1,
    provable: 3,
    documented: 4,
    onDemand: 0,
    empty: [
      { key: 'TRAINING', reason: 'out of reach: stateless' },
      { key: 'SUCCESS', reason: 'not played' },
      { key: 'CANCELED', reason: 'no scenario' },
    ],
    undocumented: ['PAUSED'],
  })
  expect(coverage.transition).toEqual({ proved: 0, provable: 0, documented: 0, onDemand: 0, empty: [], undocumented: [] })
})

test('an injected answer never counts as evidence', () => {
  const made = [proof('SUCCESS', { injected: true, evidence: 'live' })]
  const { proved, onDemand } = coverageOf({ documented, provable, proofs: made }).enum
  expect({ proved, onDemand }).toEqual({ proved: 0, onDemand: 1 })
  expect([evidenceOf(made), evidenceCounts(made)]).toEqual([{}, { live: 0, published: 0, doc: 0 }])
})

test('the best source of a cell is told, with its day and its age', () => {
  const day = '2027-01-02'
  expect(
    evidenceOf([
      proof('QUEUING', { evidence: 'live', day }),
      proof('QUEUING', { evidence: 'published' }),
      proof('TRAINING', { evidence: 'live', day, stale: true }),
      proof('SUCCESS'),
      proof('CANCELED', { evidence: null }),
    ]),
  ).toEqual({ 'enum QUEUING': 'live (2027-01-02)', 'enum TRAINING': 'live (stale)', 'enum SUCCESS': 'doc' })
})

test('without a live take the live count is said to be 0', () => {
  expect(evidenceCounts([proof('QUEUING'), proof('SUCCESS', { evidence: 'published' })])).toEqual({
    live: 0,
    published: 1,
    doc: 1,
  })
})

test('a drop under a floor is told by axis', () => {
  const coverage = coverageOf({ documented, provable, proofs: [proof('QUEUING')] })
  expect(fallen(coverage, { enum: 1, called: 0 })).toEqual([])
  expect(fallen(coverage, { enum: 2, called: 1 })).toEqual(['called: 0 proved, the floor is 1', 'enum: 1 proved, the floor is 2'])
})

test('no figure exceeds what is documented, and empty cells are the rest', () => {
  const cells = fc.array(fc.record({ axis: fc.constantFrom(...axes), key: fc.constantFrom('a', 'b', 'c', 'd') }))
  fc.assert(
    fc.property(cells, cells, cells, (all, able, done) => {
      const proofs = done.map((one) => ({ ...proof(one.key), ...one }))
      for (const one of Object.values(coverageOf({ documented: all, provable: able, proofs }))) {
        expect(one.proved).toBeLessThanOrEqual(one.documented)
        expect(one.provable).toBeLessThanOrEqual(one.documented)
        expect(one.empty.length).toBe(one.documented - one.proved)
      }
    }),
  )
})
