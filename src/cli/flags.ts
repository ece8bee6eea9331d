/** One setting of `start`: its flag, its variable, and what a reader of the help should know. */
export interface Flag {
  readonly flags: string
  readonly variable: `LORADOCK_${string}`
  readonly about: string
  readonly group: Group
  /** The text that holds when neither flag nor variable is given; absent: nothing does. */
  readonly usual?: string
  /** What a value is: the form it has in the configuration file, and the choices a shell offers. */
  readonly takes: Takes
  /** May be given several times. */
  readonly repeats?: true
  /** A value that can be used, for the line that mends a bad one. */
  readonly example: string
}

/** A form of values; a list of texts: one of these. */
export type Takes = 'text' | 'number' | 'scenario' | 'list' | 'pairs' | readonly string[]

export type Group = 'Where it listens' | 'What it keeps' | 'Time and chance' | 'How it behaves' | 'What it says'

/** Every setting of `start`, in the order of its help. */
export const flags = {
  port: {
    flags: '-p, --port <number>',
    variable: 'LORADOCK_PORT',
    about: '0 takes any free port',
    group: 'Where it listens',
    usual: '4650',
    takes: 'number',
    example: '4650',
  },
  host: {
    flags: '--host <address>',
    variable: 'LORADOCK_HOST',
    about: 'address to bind',
    group: 'Where it listens',
    usual: '127.0.0.1',
    takes: 'text',
    example: '127.0.0.1',
  },
  publicUrl: {
    flags: '--public-url <url>',
    variable: 'LORADOCK_PUBLIC_URL',
    about: 'base of the links in answers; else the Host of each request',
    group: 'Where it listens',
    takes: 'text',
    example: 'http://localhost:4650',
  },
  allowedHosts: {
    flags: '--allowed-hosts <list>',
    variable: 'LORADOCK_ALLOWED_HOSTS',
    about: 'further Host names that the control API under /_/ answers to',
    group: 'Where it listens',
    takes: 'list',
    example: 'loradock',
  },
  portFile: {
    flags: '--port-file <file>',
    variable: 'LORADOCK_PORT_FILE',
    about: 'writes the bound port to this file',
    group: 'Where it listens',
    takes: 'text',
    example: 'port.txt',
  },
  data: {
    flags: '--data <folder>',
    variable: 'LORADOCK_DATA',
    about: 'keeps everything in this folder; else in memory',
    group: 'What it keeps',
    takes: 'text',
    example: './lora-data',
  },
  journalRows: {
    flags: '--journal-rows <number>',
    variable: 'LORADOCK_JOURNAL_ROWS',
    about: 'requests kept, oldest dropped first',
    group: 'What it keeps',
    usual: '5000',
    takes: 'number',
    example: '5000',
  },
  journalMb: {
    flags: '--journal-mb <number>',
    variable: 'LORADOCK_JOURNAL_MB',
    about: 'megabytes of requests kept',
    group: 'What it keeps',
    usual: '64',
    takes: 'number',
    example: '64',
  },
  maxUpload: {
    flags: '--max-upload <mb>',
    variable: 'LORADOCK_MAX_UPLOAD',
    about: 'largest upload in megabytes',
    group: 'What it keeps',
    usual: '1024',
    takes: 'number',
    example: '1024',
  },
  clock: {
    flags: '--clock <live|manual>',
    variable: 'LORADOCK_CLOCK',
    about: 'live runs, manual stands still until it is moved',
    group: 'Time and chance',
    usual: 'live',
    takes: ['live', 'manual'],
    example: 'live',
  },
  pace: {
    flags: '--pace <number>',
    variable: 'LORADOCK_PACE',
    about: 'divides the durations of jobs and nothing else',
    group: 'Time and chance',
    usual: '60',
    takes: 'number',
    example: '60',
  },
  seed: {
    flags: '--seed <number>',
    variable: 'LORADOCK_SEED',
    about: 'same seed, same world; else random, kept with the data',
    group: 'Time and chance',
    takes: 'number',
    example: '1',
  },
  scenario: {
    flags: '--scenario <name>',
    variable: 'LORADOCK_SCENARIO',
    about: 'for keys that choose none (loradock help scenarios)',
    group: 'How it behaves',
    usual: 'happy',
    takes: 'scenario',
    example: 'happy',
  },
  providers: {
    flags: '--providers <list>',
    variable: 'LORADOCK_PROVIDERS',
    about: 'whose APIs are served, with commas between; else every one',
    group: 'How it behaves',
    takes: 'list',
    example: 'novita',
  },
  validation: {
    flags: '--validation <mode>',
    variable: 'LORADOCK_VALIDATION',
    about: 'observe notes deviations from the documents, strict refuses them, off does not look',
    group: 'How it behaves',
    usual: 'observe',
    takes: ['observe', 'strict', 'off'],
    example: 'observe',
  },
  quirk: {
    flags: '--quirk <name=value>',
    variable: 'LORADOCK_QUIRKS',
    about: 'settles a contradiction in the documents (repeatable)',
    group: 'How it behaves',
    repeats: true,
    takes: 'pairs',
    example: 'name=value',
  },
  keys: {
    flags: '--keys <list>',
    variable: 'LORADOCK_KEYS',
    about: 'the only API keys accepted, with commas between; else any',
    group: 'How it behaves',
    takes: 'list',
    example: 'test,ci',
  },
  fetchImages: {
    flags: '--fetch-images <mode>',
    variable: 'LORADOCK_FETCH_IMAGES',
    about: 'looks at pictures given as links: off, local (loopback and allowed hosts) or all',
    group: 'How it behaves',
    usual: 'off',
    takes: ['off', 'local', 'all'],
    example: 'local',
  },
  storage: {
    flags: '--storage <mode>',
    variable: 'LORADOCK_STORAGE',
    about: 'strict verifies signed links, lenient does not',
    group: 'How it behaves',
    usual: 'strict',
    takes: ['strict', 'lenient'],
    example: 'strict',
  },
  cors: {
    flags: '--cors <on|off>',
    variable: 'LORADOCK_CORS',
    about: 'lets browsers upload',
    group: 'How it behaves',
    usual: 'off',
    takes: ['on', 'off'],
    example: 'on',
  },
  webhookAllow: {
    flags: '--webhook-allow <list>',
    variable: 'LORADOCK_WEBHOOK_ALLOW',
    about: 'hosts or CIDRs beyond loopback that webhook calls may go to',
    group: 'How it behaves',
    takes: 'list',
    example: 'app,10.0.0.0/8',
  },
  webhookRewrite: {
    flags: '--webhook-rewrite <from=to>',
    variable: 'LORADOCK_WEBHOOK_REWRITE',
    about: 'replaces a host name in webhook URLs',
    group: 'How it behaves',
    takes: 'pairs',
    example: 'localhost=host.docker.internal',
  },
  log: {
    flags: '--log <pretty|json|off>',
    variable: 'LORADOCK_LOG',
    about: 'requests on stderr; else pretty on a terminal, json elsewhere',
    group: 'What it says',
    takes: ['pretty', 'json', 'off'],
    example: 'pretty',
  },
} as const satisfies Readonly<Record<string, Flag>>

export type FlagName = keyof typeof flags

/** The name of a setting in the configuration file: one flag sets one quirk, the file holds them all. */
export function keyOf(name: FlagName): string {
  return name === 'quirk' ? 'quirks' : name
}

export function isFlagName(name: string): name is FlagName {
  return Object.hasOwn(flags, name)
}

/** Every setting, in the order of the help. */
export const flagNames: readonly FlagName[] = Object.keys(flags).filter(isFlagName)

/** The variables that are read besides those of the flags. A token is never an argument: arguments are shown to everybody. */
export const otherVariables = ['LORADOCK_URL', 'LORADOCK_TOKEN', 'LORADOCK_CONFIG', 'LORADOCK_REAL'] as const
