import { maskViolation } from '../domain/mask.js'
import { distance } from '../domain/nearest.js'
import type { Violation } from '../domain/problem.js'
import type { OperationValidators } from './validate.js'

type Documented = Pick<OperationValidators, 'namesIn' | 'sourceAt'>

const most = 20
const deepest = 8

/**
 * Fields of a body that no document describes and that are nearly one that it does, which was not sent.
 *
 * Documents leave fields out that providers take, so a field like no other is no violation; one that looks like a slip of the pen is.
 */
export function misspeltFields(documented: Documented | undefined, body: unknown): readonly Violation[] {
  if (documented === undefined) return []
  const found: Violation[] = []
  const known = new Map<string, readonly string[]>()
  const namesIn = (place: string): readonly string[] => {
    const names = known.get(place) ?? documented.namesIn(place)
    known.set(place, names)
    return names
  }
  const walk = (value: unknown, place: string, path: string, depth: number): void => {
    if (typeof value !== 'object' || value === null || depth > deepest || found.length >= most) return
    if (Array.isArray(value)) {
      if (namesIn(`${place}/*`).length > 0) {
        for (const [index, one] of value.entries()) walk(one, `${place}/*`, `${path}[${index}]`, depth + 1)
      }
      return
    }
    const names = namesIn(place)
    if (names.length === 0) return
    for (const [name, one] of Object.entries(value)) {
      if (names.includes(name)) {
        walk(one, `${place}/${name}`, `${path}.${name}`, depth + 1)
        continue
      }
      const meant = names.find((other) => !Object.hasOwn(value, other) && isSlipOf(name, other))
      if (meant === undefined) continue
      const source = documented.sourceAt(`${place}/${meant}`) ?? ''
      const message = 'is a field that no document describes'
      found.push(maskViolation({ path: `${path}.${name}`, message, hint: `did you mean ${meant}?`, source }))
    }
  }
  walk(body, '$', '$', 0)
  return found.slice(0, most)
}

/** Whether one name is another in other letters' order or case, without its underscores, or a few edits away. */
function isSlipOf(name: string, known: string): boolean {
  const [one, other] = [bare(name), bare(known)]
  if (one === other || sorted(one) === sorted(other)) return true
  return distance(one, other) <= Math.floor(other.length / 4)
}

const bare = (name: string) => name.toLowerCase().replaceAll(/[_-]/g, '')
const sorted = (name: string) => [...name].toSorted().join('')
