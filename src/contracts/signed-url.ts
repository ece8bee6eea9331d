import type { JsonObject } from './json.js'

/** A link's structure, once everything in it that is minted or secret is gone. */
export type Link = { readonly $signed: JsonObject } | { readonly $url: JsonObject }

/** The structure of a link, or `undefined` when the text is none; signature, credential and date do not survive. */
export function linkOf(text: string): Link | undefined {
  if (!/^https?:\/\/[^\s]+$/.test(text) || !URL.canParse(text)) return undefined
  const url = new URL(text)
  const names = [...new Set(url.searchParams.keys())].sort()
  if (!names.some((name) => name.startsWith('X-Amz-'))) {
    return { $url: { scheme: url.protocol.slice(0, -1), host: hostClass(url.hostname), ext: extensionOf(url), query: names } }
  }
  return {
    $signed: {
      scheme: url.protocol.slice(0, -1),
      host: hostClass(url.hostname),
      ext: extensionOf(url),
      query: names,
      expires: Number(url.searchParams.get('X-Amz-Expires') ?? Number.NaN) || null,
      algorithm: url.searchParams.get('X-Amz-Algorithm'),
      signed: (url.searchParams.get('X-Amz-SignedHeaders') ?? '').split(';').filter((name) => name !== ''),
    },
  }
}

/** `s3-virtual` has the bucket in its host, `s3-path` in its path; a loopback address serves buckets by path (D1). */
function hostClass(host: string): string {
  if (/^[^.]+\.s3[.-][a-z0-9.-]*amazonaws\.com$/.test(host)) return 's3-virtual'
  if (/^s3[.-][a-z0-9.-]*amazonaws\.com$/.test(host) || /^(localhost|127(\.\d+){3}|\[::1\])$/.test(host)) return 's3-path'
  return 'other'
}

function extensionOf({ pathname }: URL): string {
  return /\.([A-Za-z0-9]{1,12})$/.exec(pathname)?.[1]?.toLowerCase() ?? '?'
}
