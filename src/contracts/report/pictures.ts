import { isList, isObject } from '../json.js'
import type { Json } from '../take.js'

const starts = { png: 'iVBORw0KGgo', jpeg: '/9j/', webp: 'UklGR' } as const
const mostPictures = 6

/** The pictures whose bytes are in a body, as `data:` links: links that lead elsewhere are never followed. */
export function picturesIn(body: Json | undefined): readonly string[] {
  return body === undefined ? [] : textsIn(body).flatMap(linkOf).slice(0, mostPictures)
}

function textsIn(value: Json): readonly string[] {
  if (typeof value === 'string') return [value]
  if (isList(value)) return value.flatMap(textsIn)
  return isObject(value) ? Object.values(value).flatMap(textsIn) : []
}

function linkOf(text: string): readonly string[] {
  const [, bare = text] = /^data:image\/(?:png|jpe?g|webp);base64,(.*)$/s.exec(text) ?? []
  const type = Object.entries(starts).find(([, start]) => bare.startsWith(start))?.[0]
  const isBase64 = bare.length >= 64 && /^[A-Za-z0-9+/]+={0,2}$/.test(bare)
  return type === undefined || !isBase64 ? [] : [`data:image/${type};base64,${bare}`]
}
