import { styleText } from 'node:util'

/** Where a command writes: data to `stdout`, talk to `stderr`; the one place that knows the process. */
export interface Terminal {
  readonly stdout: Output
  readonly stderr: Output
  readonly env: Readonly<Record<string, string | undefined>>
  readonly pid: number
  /** A person sits at it: input and talk are both a terminal, and no CI says otherwise. */
  readonly interactive: boolean
}

export interface Output {
  readonly isTerminal: boolean
  readonly columns: number
  /** Aborted once nobody reads any more. */
  readonly closed: AbortSignal
  write(text: string): void
  /** The text in a colour or weight, where the output shows such; else the text. */
  paint(style: Style, text: string): string
}

export type Style = 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'cyan'

/** The terminal of this process. `colour: false` paints nothing; else `NO_COLOR`, `FORCE_COLOR` and the terminal decide. */
export function processTerminal({ colour }: { readonly colour: boolean }): Terminal {
  const { stdin, stdout, stderr, env, pid } = process
  return {
    stdout: outputOf(stdout, colour),
    stderr: outputOf(stderr, colour),
    env,
    pid,
    interactive: stdin.isTTY === true && stderr.isTTY === true && !isSet(env['CI']),
  }
}

const usualColumns = 100

function outputOf(stream: NodeJS.WriteStream, colour: boolean): Output {
  const closing = new AbortController()
  // A reader that has seen enough (`| head -1`) closes the pipe; what is written after that has nobody to go to.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    closing.abort()
  })
  return {
    isTerminal: stream.isTTY === true,
    get columns() {
      return stream.isTTY === true ? stream.columns || 80 : usualColumns
    },
    closed: closing.signal,
    write: (text) => {
      if (!closing.signal.aborted) stream.write(text)
    },
    paint: (style, text) => (colour ? styleText(style, text, { stream }) : text),
  }
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && !['', '0', 'false'].includes(value)
}
