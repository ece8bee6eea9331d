import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { basename } from 'node:path'

/** Who listens on a port, as ` by node (pid 3921)`, or an empty text when that cannot be told: a courtesy, never an error. */
export function holderOf(port: number): string {
  try {
    const pid = process.platform === 'linux' ? linuxPid(port) : lsofPid(port)
    if (pid === undefined) return ''
    return ` by ${nameOf(pid)} (pid ${pid})`
  } catch {
    return ''
  }
}

const listening = '0A'

/** The socket's inode from the kernel's tables, then the process whose files name that inode; others' processes stay hidden. */
function linuxPid(port: number): number | undefined {
  const wanted = port.toString(16).toUpperCase().padStart(4, '0')
  const inodes = new Set(
    ['/proc/net/tcp', '/proc/net/tcp6'].flatMap(tableOf).flatMap((row) => {
      const [, local = '', , state, , , , , , inode = ''] = row
      return state === listening && local.endsWith(`:${wanted}`) ? [`socket:[${inode}]`] : []
    }),
  )
  if (inodes.size === 0) return undefined
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .find((pid) => filesOf(pid).some((file) => inodes.has(file)))
}

function tableOf(path: string): readonly (readonly string[])[] {
  const rows = readFileSync(path, 'utf8').trim().split('\n').slice(1)
  return rows.map((row) => row.trim().split(/\s+/))
}

function filesOf(pid: number): readonly string[] {
  try {
    const folder = `/proc/${pid}/fd`
    return readdirSync(folder).map((name) => linkOf(`${folder}/${name}`))
  } catch {
    // Gone meanwhile, or somebody else's.
    return []
  }
}

function linkOf(path: string): string {
  try {
    return readlinkSync(path)
  } catch {
    return ''
  }
}

function lsofPid(port: number): number | undefined {
  const told = execFileSync('lsof', ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-Fp'], {
    encoding: 'utf8',
    timeout: 1000,
    stdio: 'pipe',
  })
  const found = /^p(\d+)/m.exec(told)?.[1]
  return found === undefined ? undefined : Number(found)
}

function nameOf(pid: number): string {
  // The file that runs: the name of a process is that of its main thread, which Node 24 calls `MainThread`.
  if (process.platform === 'linux') return basename(readlinkSync(`/proc/${pid}/exe`)).replace(/ \(deleted\)$/, '')
  return (
    execFileSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8', timeout: 1000 })
      .trim()
      .split('/')
      .at(-1) ?? ''
  )
}
