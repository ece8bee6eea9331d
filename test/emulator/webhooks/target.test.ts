import { networkInterfaces } from 'node:os'
import { expect, test } from 'vitest'
import { refusalOf, type TargetRules, targetOf } from '../../../src/emulator/webhooks/target.js'

const ownPort = 4650
const rulesOf = (change: Partial<TargetRules> = {}): TargetRules => ({
  allow: [],
  rewrite: {},
  ownPorts: () => new Set([ownPort]),
  ...change,
})
const whyOf = (url: string, rules = rulesOf()) => {
  const target = targetOf(url, rules)
  return target.kind === 'blocked' ? target.why : 'allowed'
}
const never = (address: string) => `${address} is link-local, multicast or unspecified: never a target`
const foreign = (address: string) => `${address} is not loopback and not allowed`
const itself = (address: string) => `${address}:${ownPort} is loradock itself`

test.each([
  ['http://127.0.0.1:3000/hooks', 'allowed'],
  ['https://127.0.0.1:3000/hooks', 'allowed'],
  ['http://[::1]:3000/', 'allowed'],
  ['http://127.1:3000/', 'allowed'],
  ['http://127.255.255.254/', 'allowed'],
  ['http://[::ffff:127.0.0.1]:3000/', 'allowed'],
  // A name says nothing yet: it is judged by what it resolves to.
  ['http://localhost:3000/', 'allowed'],
  ['http://app:3000/', 'allowed'],
  ['http://constructor/', 'allowed'],
  ['http://__proto__/', 'allowed'],
])('a call may go to %s', (url, why) => {
  expect(whyOf(url)).toBe(why)
})

test.each([
  ['the metadata address', 'http://169.254.169.254/latest/meta-data', never('169.254.169.254')],
  ['the metadata address in decimal', 'http://2852039166/', never('169.254.169.254')],
  ['the metadata address in hexadecimal', 'http://0xa9fea9fe/', never('169.254.169.254')],
  ['the metadata address in octal', 'http://0251.0376.0251.0376/', never('169.254.169.254')],
  ['the metadata address mapped into IPv6', 'http://[::ffff:169.254.169.254]/', never('::ffff:a9fe:a9fe')],
  ['link-local IPv6', 'http://[fe80::1]/', never('fe80::1')],
  ['multicast', 'http://239.255.255.250:1900/', never('239.255.255.250')],
  ['multicast IPv6', 'http://[ff02::1]/', never('ff02::1')],
  ['broadcast', 'http://255.255.255.255/', never('255.255.255.255')],
  ['no address', 'http://0.0.0.0:3000/', never('0.0.0.0')],
  ['no address, short', 'http://0:3000/', never('0.0.0.0')],
  ['no IPv6 address', 'http://[::]:3000/', never('::')],
  ['no address mapped into IPv6', 'http://[::ffff:0:0]/', never('::ffff:0:0')],
  ['a private address', 'http://10.0.0.1/', foreign('10.0.0.1')],
  ['a private address in decimal', 'http://3232235777/', foreign('192.168.1.1')],
  ['a private address in hexadecimal', 'http://0xac.0x10.1/', foreign('172.16.0.1')],
  ['a private address mapped into IPv6', 'http://[::ffff:10.0.0.1]/', foreign('::ffff:a00:1')],
  ['a unique local IPv6 address', 'http://[fd00:ec2::254]/', foreign('fd00:ec2::254')],
  ['a carrier-grade address', 'http://100.64.0.1/', foreign('100.64.0.1')],
  ['a public address', 'http://93.184.216.34/', foreign('93.184.216.34')],
  ['loopback in the compatible form that nobody routes', 'http://[::7f00:1]/', foreign('::7f00:1')],
  ['loopback behind a translator', 'http://[64:ff9b::7f00:1]/', foreign('64:ff9b::7f00:1')],
  ['our own port', 'http://127.0.0.1:4650/_/api/v1', itself('127.0.0.1')],
  ['our own port over TLS', 'https://127.0.0.1:4650/', itself('127.0.0.1')],
  ['our own port on IPv6', 'http://[::1]:4650/', itself('::1')],
  ['our own port mapped into IPv6', 'http://[::ffff:127.0.0.1]:4650/', itself('::ffff:7f00:1')],
  ['our own port at another loopback address', 'http://127.0.0.2:4650/', itself('127.0.0.2')],
  ['our own port in decimal', 'http://2130706433:4650/', itself('127.0.0.1')],
  ['a user name', 'http://user@127.0.0.1/', 'the URL carries a user name or password'],
  ['a password', 'http://:secret@127.0.0.1/', 'the URL carries a user name or password'],
  ['another protocol', 'ftp://127.0.0.1/', 'ftp: is neither http nor https'],
  ['a file', 'file:///etc/passwd', 'file: is neither http nor https'],
  ['what is no URL', 'localhost', '"localhost" is not a URL'],
])('%s is refused', (_name, url, why) => {
  expect(whyOf(url)).toBe(why)
})

test('our own port is refused at every address of the machine', () => {
  const addresses = Object.values(networkInterfaces()).flatMap((found) => (found ?? []).map(({ address }) => address))
  const rules = rulesOf({ allow: ['0.0.0.0/0', '::/0'] })
  const expected = addresses.map((address) => (address.startsWith('fe80') ? never(address) : itself(address)))
  expect(addresses.map((address) => refusalOf(address, ownPort, true, rules))).toEqual(expected)
})

test.each([
  ['a range', ['10.0.0.0/8'], 'http://10.1.2.3/', 'allowed'],
  ['a range, mapped into IPv6', ['10.0.0.0/8'], 'http://[::ffff:10.1.2.3]/', 'allowed'],
  ['an address', ['10.0.0.1'], 'http://10.0.0.1/', 'allowed'],
  ['an IPv6 range', ['fd00::/8'], 'http://[fd00::1]/', 'allowed'],
  ['an address by its own text', ['192.168.1.1'], 'http://3232235777/', 'allowed'],
  ['another range', ['10.0.0.0/8'], 'http://11.0.0.1/', foreign('11.0.0.1')],
  ['a name', ['app'], 'http://10.0.0.1/', foreign('10.0.0.1')],
  ['everything, link-local stays refused', ['0.0.0.0/0', '::/0'], 'http://169.254.1.1/', never('169.254.1.1')],
  ['everything, mapped link-local too', ['0.0.0.0/0', '::/0'], 'http://[::ffff:169.254.1.1]/', never('::ffff:a9fe:101')],
  ['everything, our own port too', ['0.0.0.0/0', '::/0'], 'http://127.0.0.1:4650/', itself('127.0.0.1')],
  ['link-local by its address, which is not heard', ['169.254.169.254'], 'http://169.254.169.254/', never('169.254.169.254')],
])('with %s on the allow-list', (_name, allow, url, why) => {
  expect(whyOf(url, rulesOf({ allow }))).toBe(why)
})

test('a host on the allow-list may have a private address, but never a link-local one', () => {
  const rules = rulesOf({ allow: ['app'] })
  const target = targetOf('http://app:3000/hooks', rules)
  const allowed = target.kind === 'target' && target.hostAllowed
  const judged = ['172.18.0.4', 'fd00::4', '169.254.169.254'].map((address) => refusalOf(address, 3000, allowed, rules))
  expect([allowed, judged]).toEqual([true, [undefined, undefined, never('169.254.169.254')]])
})

test('a host is rewritten before it is judged, and the right side is allowed by being named', () => {
  const rules = rulesOf({ rewrite: { localhost: 'host.docker.internal', blocked: '169.254.169.254', own: '127.0.0.1' } })
  const target = targetOf('http://localhost:3000/hooks?a=1', rules)
  expect(target).toEqual({
    kind: 'target',
    url: new URL('http://host.docker.internal:3000/hooks?a=1'),
    port: 3000,
    hostAllowed: true,
  })
  expect([whyOf('http://blocked/', rules), whyOf('http://own:4650/', rules)]).toEqual([
    never('169.254.169.254'),
    itself('127.0.0.1'),
  ])
})

test('a port that the URL leaves out is known all the same', () => {
  const own = { ownPorts: () => new Set([80, 443]) }
  const whys = ['http://127.0.0.1/', 'https://127.0.0.1/', 'http://127.0.0.1:443/'].map((url) => whyOf(url, rulesOf(own)))
  expect(whys).toEqual(['127.0.0.1:80', '127.0.0.1:443', '127.0.0.1:443'].map((where) => `${where} is loradock itself`))
})
