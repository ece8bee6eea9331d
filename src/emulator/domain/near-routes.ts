import { distance } from './nearest.js'

export interface Route {
  readonly method: string
  /** With names in braces for what may be anything. */
  readonly path: string
}

/** A route that may have been meant, and what tells it from what was asked. */
export interface NearRoute extends Route {
  readonly differs: readonly string[]
}

const most = 3
// Edits that a wrong method counts as: a path of another spelling is less likely to be meant than the same with another method.
const methodEdits = 1
const slashEdits = 0.5

/** The routes nearest to one that is not there, at most three, the nearest first; none where none is near enough to be meant. */
export function nearRoutes(asked: Route, routes: readonly Route[]): readonly NearRoute[] {
  const parts = partsOf(asked.path)
  const slashes = asked.path === `/${parts.join('/')}` ? [] : [endsInSlash(asked.path) ? 'no slash at the end' : 'single slashes']
  const ranked = routes
    .map(({ method, path }) => {
      const wanted = filled(partsOf(path), parts)
      const isMethod = method === asked.method
      const edits = distance(parts.join('/').toLowerCase(), wanted.join('/').toLowerCase())
      const differs = [...differencesOf(parts, wanted), ...slashes, ...(isMethod ? [] : [`method ${method}`])]
      const far = edits + slashes.length * slashEdits + (isMethod ? 0 : methodEdits)
      // The whole of a route behind a prefix of somebody's, however long, such as a gateway's.
      const isWhole = wanted.length > 1 && wanted.every((part, index) => part === parts[index + parts.length - wanted.length])
      return { near: { method, path, differs }, edits, far, length: wanted.join('/').length, isWhole }
    })
    .filter(({ edits, length, isWhole }) => isWhole || edits <= Math.max(2, Math.floor(length / 3)))
    .toSorted((a, b) => a.far - b.far)
  const best = ranked[0]?.far ?? 0
  return ranked
    .filter(({ far }) => far <= best + 2)
    .slice(0, most)
    .map(({ near }) => near)
}

/** A near route in words: `POST /v3/training/style (v3 for v1)`. */
export function sayNear({ method, path, differs }: NearRoute): string {
  return `${method} ${path}${differs.length === 0 ? '' : ` (${differs.join(', ')})`}`
}

const partsOf = (path: string) => path.split('/').filter((part) => part !== '')
const endsInSlash = (path: string) => path.length > 1 && path.endsWith('/') && !path.includes('//')

/** The parts of a route with what was asked in place of its names, counted from whichever end fits. */
function filled(route: readonly string[], asked: readonly string[]): readonly string[] {
  const shift = asked.length - route.length
  return route.map((part, index) => {
    if (!part.startsWith('{')) return part
    return (route[index - 1] === asked[index - 1] ? asked[index] : asked[index + shift]) ?? part
  })
}

function differencesOf(asked: readonly string[], wanted: readonly string[]): readonly string[] {
  if (asked.length === wanted.length) {
    return wanted.flatMap((part, index) => (part === asked[index] ? [] : [`${part} for ${asked[index]}`]))
  }
  const [short, long] = asked.length < wanted.length ? [asked, wanted] : [wanted, asked]
  const extra = long.length - short.length
  const isMissing = long === wanted
  if (short.every((part, index) => part === long[index + extra])) {
    const prefix = `/${long.slice(0, extra).join('/')}`
    return [isMissing ? `prefix ${prefix}` : `no ${prefix} in front`]
  }
  if (short.every((part, index) => part === long[index])) {
    const rest = `/${long.slice(short.length).join('/')}`
    return [isMissing ? `${rest} behind it` : `no ${rest} behind it`]
  }
  return [`/${wanted.join('/')} for /${asked.join('/')}`]
}
