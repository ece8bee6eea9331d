import type { PlayedLeg } from './leg.js'
import { operationOf } from './take.js'

/**
 * Takes back what was found about operations that a provider answers with 404 or 410 only: they are gone, and nothing is known of their
 * behaviour (contract-kit section 9).
 */
export function withdrawn(legs: readonly PlayedLeg[]): readonly PlayedLeg[] {
  const gone = goneIn(legs.filter(({ target }) => target.kind === 'real'))
  if (gone.size === 0) return legs
  return legs.map((leg) => {
    if (leg.target.kind !== 'real') return leg
    const findings = leg.played.findings.map((one) => {
      if (!gone.has(operationOf(one.step)) || one.class === 'match' || one.class === 'guard') return one
      const message = `${one.message} (every call of this operation was answered so: it seems to be withdrawn)`
      return { ...one, class: 'unmeasured' as const, verdict: 'withdrawn' as const, message }
    })
    return { ...leg, played: { ...leg.played, findings } }
  })
}

function goneIn(legs: readonly PlayedLeg[]): ReadonlySet<string> {
  const lines = legs.flatMap(({ played: { take } }) => take.lines)
  const answers = lines.flatMap((line) =>
    line.kind === 'exchange' && line.response !== null
      ? [{ operation: operationOf(line.step), status: line.response.status }]
      : [],
  )
  const operations = [...new Set(answers.map(({ operation }) => operation))]
  // One that only refuses, as it should, is there.
  const refused = new Set(
    legs.flatMap(({ played }) => played.findings.filter(({ kind }) => kind === 'refused').map(({ step }) => operationOf(step))),
  )
  return new Set(
    operations.filter(
      (one) =>
        refused.has(one) && answers.every(({ operation, status }) => operation !== one || status === 404 || status === 410),
    ),
  )
}
