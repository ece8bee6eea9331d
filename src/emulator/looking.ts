import { readImageHeader } from './artifacts/image-header.js'
import type { Context } from './context.js'
import type { Caller } from './webhooks/post.js'

type Needed = Pick<Context, 'store' | 'settings'>

// Where a picture's size stands is found in its first bytes, camera data before it included; the rest is not read.
const enoughBytes = 64 * 1024

/**
 * Looks whether a link leads to a picture, by its first bytes: PNG, JPEG or WebP.
 *
 * A link to our own object store is looked up and not connected to: our ports are refused as targets, since the control API listens
 * there (D17).
 */
export function createPictureCheck(
  caller: Caller,
  ownPorts: () => ReadonlySet<number>,
  context: Needed,
): Context['pictureFault'] {
  return async (link, withinMs) => {
    const own = ownObject(link, ownPorts(), context)
    if (own !== undefined) return own.fault
    if (withinMs <= 0) return 'no time was left to look at it'
    const { answer, error, detail } = await caller.get({ url: link, deadlineMs: withinMs, limitBytes: enoughBytes })
    if (error !== null && error !== 'too-large') return detail ?? error
    return readImageHeader(answer ?? Buffer.alloc(0)) === undefined ? noPicture : undefined
  }
}

const noPicture = 'it leads to no PNG, JPEG or WebP picture'

/** What is wrong with a link of ours, if anything is; `undefined` for a link to somebody else. */
function ownObject(
  link: string,
  ownPorts: ReadonlySet<number>,
  { store, settings }: Needed,
): { readonly fault: string | undefined } | undefined {
  if (!URL.canParse(link)) return undefined
  const { hostname, port, origin, pathname } = new URL(link)
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(hostname) && ownPorts.has(Number(port === '' ? 80 : port))
  const isPublic = settings.publicUrl !== undefined && origin === new URL(settings.publicUrl).origin
  if (!isHere && !isPublic) return undefined
  const [, bucket = '', ...key] = decoded(pathname).split('/')
  const object = store.objects.find(bucket, key.join('/'))
  if (object === undefined) return { fault: 'there is no such object here' }
  return { fault: object.recipe?.kind === 'picture' || object.format !== null ? undefined : noPicture }
}

/** A path with its escapes read; one with an escape that means nothing as it is, since it names no object of ours. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch (error) {
    if (error instanceof URIError) return path
    throw error
  }
}
