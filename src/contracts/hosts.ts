import { LoradockError } from '../emulator/index.js'
import type { Provider } from './take.js'

/** Where a provider's API is, and the hosts that links in its answers may lead to; a link to any other is a finding and no request. */
export interface Hosts {
  readonly origin: string
  readonly links: readonly string[]
  readonly source: string
}

/** The allow-list of each provider (contract-kit section 12). */
export const hosts: Readonly<Record<Provider, Hosts>> = {
  novita: {
    origin: 'https://api.novita.ai',
    links: ['faas-training-dataset.s3.ap-southeast-1.amazonaws.com', 'faas-output-image.s3.ap-southeast-1.amazonaws.com'],
    source: 'document, upload and result links of its examples',
  },
  modelslab: {
    origin: 'https://modelslab.com',
    // Buckets by their full names: anybody may have one beside them.
    links: [
      'cdn.stablediffusionapi.com',
      'pub-3626123a908346a7a8be8d9295f44e26.r2.dev',
      'pub-8b49af329fae499aa563997f5d4068a4.r2.dev',
    ],
    source: 'documentation, links of its examples',
  },
}

/** Where a provider's calls go: its own host, or a server on this machine that stands in for it. */
export function originOf(provider: Provider, standIn: string | undefined): string {
  if (standIn === undefined) return hosts[provider].origin
  if (isLoopback(standIn)) return standIn.replace(/\/+$/, '')
  throw new LoradockError('E_STAND_IN', `${standIn} is not on this machine, so it cannot stand in for ${provider}.`, {
    where: '--stand-in',
    fix: ['--stand-in http://127.0.0.1:4650'],
  })
}

function isLoopback(url: string): boolean {
  if (!URL.canParse(url)) return false
  const { hostname } = new URL(url)
  return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname)
}
