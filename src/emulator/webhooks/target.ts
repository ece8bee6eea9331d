import { BlockList, isIP } from 'node:net'
import { networkInterfaces } from 'node:os'

/** Where a call may go, decided before connecting as far as the URL tells, and again on the address connected (D17). */
export interface TargetRules {
  /** Host names and CIDRs beyond loopback. */
  readonly allow: readonly string[]
  /** Host names that stand for others, such as `localhost` for `host.docker.internal`. */
  readonly rewrite: Readonly<Record<string, string>>
  /** Any address will do but those that never do. */
  readonly anywhere?: boolean
  /** Ports on which we listen ourselves: our own control API is never a target. */
  readonly ownPorts: () => ReadonlySet<number>
}

export type Target =
  | { readonly kind: 'target'; readonly url: URL; readonly port: number; readonly hostAllowed: boolean }
  | { readonly kind: 'blocked'; readonly why: string }

/** Reads a webhook URL: http or https, without user info, host rewritten, literal addresses judged. */
export function targetOf(text: string, rules: TargetRules): Target {
  if (!URL.canParse(text)) return { kind: 'blocked', why: `"${text}" is not a URL` }
  const url = new URL(text)
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    return { kind: 'blocked', why: `${url.protocol} is neither http nor https` }
  if (url.username !== '' || url.password !== '') return { kind: 'blocked', why: 'the URL carries a user name or password' }
  // Own entries only: `http://constructor/` names no rewrite.
  const rewritten = Object.hasOwn(rules.rewrite, url.hostname) ? rules.rewrite[url.hostname] : undefined
  if (rewritten !== undefined) url.hostname = rewritten
  const host = url.hostname.replace(/^\[|\]$/g, '')
  // A host named in the settings, by name or as the right side of a rewrite, is allowed whatever private address it has.
  const hostAllowed = rules.allow.includes(host) || Object.values(rules.rewrite).includes(host)
  const port = Number(url.port || (url.protocol === 'https:' ? 443 : 80))
  // The connector looks names up and judges what it finds; it is not asked about literal addresses.
  const why = isIP(host) === 0 ? undefined : refusalOf(host, port, hostAllowed, rules)
  return why === undefined ? { kind: 'target', url, port, hostAllowed } : { kind: 'blocked', why }
}

/** Why an address must not be connected to, or `undefined` when it may. Link-local stays refused whatever is allowed. */
export function refusalOf(address: string, port: number, hostAllowed: boolean, rules: TargetRules): string | undefined {
  const { isNever, isLoopback, family } = kindOf(address)
  if (isNever) return `${address} is link-local, multicast or unspecified: never a target`
  if (rules.ownPorts().has(port) && (isLoopback || isOurs(address))) return `${address}:${port} is loradock itself`
  if (isLoopback || rules.anywhere === true) return undefined
  if (hostAllowed || listOf(rules.allow).check(address, family)) return undefined
  return `${address} is not loopback and not allowed`
}

function isOurs(address: string): boolean {
  return Object.values(networkInterfaces()).some((interfaces) => interfaces?.some((one) => one.address === address))
}

const never = blockListOf(['169.254.0.0/16', '0.0.0.0/8', '224.0.0.0/4', '255.255.255.255/32', 'fe80::/10', 'ff00::/8', '::/128'])
const loopback = blockListOf(['127.0.0.0/8', '::1/128'])

interface AddressKind {
  readonly family: 'ipv4' | 'ipv6'
  readonly isNever: boolean
  readonly isLoopback: boolean
}

// Remembered answers of a pure function: thousands of calls go to a few receivers.
const kinds = new Map<string, AddressKind>()
const mostKinds = 1000

function kindOf(address: string): AddressKind {
  const found = kinds.get(address)
  if (found !== undefined) return found
  const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
  const kind = { family, isNever: never.check(address, family), isLoopback: loopback.check(address, family) } as const
  if (kinds.size >= mostKinds) kinds.clear()
  kinds.set(address, kind)
  return kind
}

// Ranges and addresses of the allow-list; its names are compared with the URL's host instead.
function listOf(allow: readonly string[]): BlockList {
  return blockListOf(allow.filter((one) => isIP(one.split('/')[0] ?? '') !== 0))
}

// `net.BlockList` compares addresses, not texts, and sees through IPv4-mapped IPv6 forms; packages that parse texts have not.
function blockListOf(ranges: readonly string[]): BlockList {
  const list = new BlockList()
  for (const range of ranges) {
    const [address = '', prefix] = range.split('/')
    // By its colon, since these are addresses: `isIP` first compiles an expression that takes longer than all that a start opens.
    const family = address.includes(':') ? 'ipv6' : 'ipv4'
    list.addSubnet(address, prefix === undefined ? (family === 'ipv6' ? 128 : 32) : Number(prefix), family)
  }
  return list
}
