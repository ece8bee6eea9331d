import { hearsNonce, openInbox, type Receiver, startReceiver } from '../../contracts/kit.js'
import type { ContractCall } from '../contract.js'
import { type Failure, failure, isFailure } from '../errors.js'
import { numberOf, textOf } from './scope.js'
import { openTunnel } from './tunnel.js'

/** Where webhook calls from outside arrive, and what of it belongs into no file. */
export interface Address {
  readonly receiver: Receiver
  readonly secrets: readonly string[]
}

/** The address that was given for webhook calls, heard from before anything is spent; `undefined`: none was given. */
export async function addressOf({ words, options, terminal: { env } }: ContractCall): Promise<Address | undefined | Failure> {
  const [url, inbox, tunnel] = [textOf(options['webhookUrl']), textOf(options['inbox']), textOf(options['tunnel'])]
  const isRehearsal = textOf(options['standIn']) !== undefined
  const isHere = (word: string) => /^custom:http:\/\/(127\.|localhost[:/]|\[::1\])/.test(word)
  const given = [...(url === undefined ? [] : ['--webhook-url']), ...(inbox === undefined ? [] : ['--inbox'])]
  const all = [...given, ...(tunnel === undefined ? [] : ['--tunnel'])]
  if (all.length > 1) return failure('E_FLAG', 'Webhook calls can go to one address only.', { where: all.join(' and ') })
  if (tunnel !== undefined) return tunnelled(tunnel, env, isRehearsal || words.some(isHere))
  if (inbox !== undefined) return kept(inbox)
  return url === undefined ? undefined : forwarded(url, options)
}

/** A public address of the user's own, which forwards to the receiver here. */
async function forwarded(url: string, options: ContractCall['options']): Promise<Address | Failure> {
  const where = `--webhook-url ${url}`
  const port = numberOf(options['webhookPort'], '--webhook-port')
  if (isFailure(port)) return port
  if (!URL.canParse(url)) return failure('E_FLAG', `"${url}" is no address.`, { where, fix: ['--webhook-url https://…'] })
  const receiver = await startReceiver({ origin: url.replace(/\/+$/, ''), port: port ?? 4651 })
  if (await hearsNonce(receiver, newNonce())) return { receiver, secrets: [url] }
  await receiver.close()
  return failure('E_WEBHOOK_URL', `What is sent to ${url} does not arrive here.`, {
    where,
    fix: [`forward ${url} to http://127.0.0.1:${port ?? 4651}`],
  })
}

/** An inbox elsewhere, which this machine fetches calls from. Its address is a secret, and is repeated nowhere. */
async function kept(url: string): Promise<Address | Failure> {
  const where = '--inbox'
  const isUsable = URL.canParse(url) && /^https:|^http:\/\/(127\.|localhost[:/]|\[::1\])/.test(url) && /\/[\w-]{24,}$/.test(url)
  if (!isUsable)
    return failure('E_FLAG', 'This is no address of an inbox: https, and its secret at the end.', {
      where,
      fix: ['node examples/inbox/inbox.mjs     prints one'],
    })
  const receiver = openInbox({ url })
  if (await hearsNonce(receiver, newNonce())) return { receiver, secrets: receiver.secrets }
  const why = receiver.deaf?.()
  return failure('E_INBOX', `What is sent to the inbox cannot be fetched from it${why === undefined ? '' : `: ${why}`}.`, {
    where,
    fix: ['see that examples/inbox/inbox.mjs runs there, with the secret at the end of this address'],
  })
}

/** A tunnel that the user's own client opens, closed with the run. */
async function tunnelled(command: string, env: ContractCall['terminal']['env'], isLocal: boolean): Promise<Address | Failure> {
  const where = '--tunnel'
  if (!command.includes('{port}')) {
    const fix = ['--tunnel "cloudflared tunnel --url http://127.0.0.1:{port}"']
    return failure('E_FLAG', 'The command has no {port}, so it cannot know where to lead to.', { where, fix })
  }
  const receiver = await openTunnel({ command, env, isLocal })
  if (typeof receiver !== 'string') return { receiver, secrets: [new URL(receiver.url('x')).origin] }
  return failure('E_TUNNEL', `No tunnel leads here after ${receiver}.`, {
    where,
    fix: ['run the command by itself and see that it prints a line with its https address'],
  })
}

function newNonce(): string {
  return `nonce-${crypto.randomUUID()}`
}
