import type { Target } from './target.js'

/** Sends what `fetch` is asked for at a provider's host to the emulator. */
export function redirectFetch(target: Target): void {
  const { fetch } = globalThis
  globalThis.fetch = (input, init) => {
    const url = redirected(input instanceof Request ? input.url : String(input), target)
    if (url === undefined) return fetch(input, init)
    if (!(input instanceof Request)) return fetch(url, init)
    return fetch(new Request(url, input), init)
  }
}

function redirected(text: string, target: Target): string | undefined {
  // What is no URL is fetch's own to refuse.
  if (!URL.canParse(text)) return undefined
  const { hostname, pathname, search } = new URL(text)
  return target.takes(hostname) ? `${target.origin}${pathname}${search}` : undefined
}
