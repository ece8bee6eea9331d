// A Dockerfile carried out without a container engine: each stage is a folder, COPY copies, RUN runs, and a path that a stage knows by its
// absolute name is looked for below the stage's folder. What the base image brings is this machine's; what `apt-get` would bring has to be here.
import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { newFolder } from '../folder.mjs'
import { root } from './files.mjs'
import { parseDockerfile } from './judges.mjs'

const isRoot = process.getuid() === 0
// The folders that stages name absolutely. Anything else absolute, such as /var/lib/apt, is the machine's own and stays untouched.
const places = /(^|[\s"'=:])(\/(?:app|build|modules|data|usr\/local\/bin)(?:\/[^\s"']*)?)(?=$|[\s"'])/g

/** Carries out every stage; returns what a container would be started from. */
export function build(context, { out = () => {} } = {}) {
  const { folder, remove } = newFolder('image')
  chmodSync(folder, 0o755)
  const stages = []
  const skipped = []
  for (const instruction of parseDockerfile(readFileSync(join(context, 'Dockerfile'), 'utf8')).getInstructions()) {
    const keyword = instruction.getKeyword()
    const raw = instruction.getRawArgumentsContent() ?? ''
    if (keyword === 'FROM') stages.push(newStage(folder, stages.length, /\bAS (\S+)$/i.exec(raw)?.[1]))
    const stage = stages.at(-1)
    if (stage === undefined) continue
    if (keyword === 'RUN' && raw.startsWith('apt-get')) skipped.push(raw)
    else carryOut[keyword]?.(stage, instruction, { context, stages, out })
    if (!Object.hasOwn(carryOut, keyword)) throw new Error(`the replay does not know ${keyword}`)
  }
  const image = stages.at(-1)
  return {
    ...image,
    skipped,
    start: (...given) => run(image, image.command, ...given),
    check: (...given) => run(image, image.health, ...given),
    remove,
  }
}

function newStage(folder, index, name) {
  const root = join(folder, `stage-${index}`)
  mkdirSync(join(root, 'usr/local/bin'), { recursive: true })
  return { root, name, workdir: '/', env: {}, user: undefined, command: [], health: [], late: [] }
}

const carryOut = {
  FROM: () => {},
  ARG: () => {},
  EXPOSE: () => {},
  STOPSIGNAL: () => {},
  ENV: (stage, instruction) => {
    for (const property of instruction.getProperties()) stage.env[property.getName()] = property.getValue()
  },
  WORKDIR: (stage, instruction) => {
    stage.workdir = instruction.getPath()
    mkdirSync(join(stage.root, stage.workdir), { recursive: true })
  },
  USER: (stage, instruction) => {
    stage.user = instruction.getRawArgumentsContent().split(':').map(Number)
  },
  COPY: (stage, instruction, { context, stages }) => {
    const from = instruction.getFromFlag()?.getValue()
    const source = from === undefined ? context : stages.find(({ name }) => name === from).root
    const names = instruction.getArguments().map((one) => one.getValue())
    const target = names.pop()
    for (const name of names) {
      const isFolder = statSync(join(source, name)).isDirectory()
      const to = join(
        stage.root,
        target.startsWith('/') ? '' : stage.workdir,
        target,
        target.endsWith('/') && !isFolder ? basename(name) : '',
      )
      mkdirSync(dirname(to), { recursive: true })
      cpSync(join(source, name), to, { recursive: true, verbatimSymlinks: true })
    }
  },
  RUN: (stage, instruction, { out }) => {
    const command = inside(stage, instruction.getRawArgumentsContent().replace(/\\\n/g, ' '))
    const runs = command.split(' && ').filter((part) => !instead(stage, part) && (isRoot || !part.startsWith('chown ')))
    const script = runs.join(' && ')
    out(`RUN ${script}`)
    const { status, stdout, stderr } = spawnSync('/bin/sh', ['-c', script], {
      cwd: join(stage.root, stage.workdir),
      env: { ...process.env, ...stage.env },
      encoding: 'utf8',
    })
    for (const act of stage.late.splice(0)) act()
    if (status !== 0) throw new Error(`RUN ${script}\nended with ${status}\n${stdout}${stderr}`)
  },
  CMD: (stage, instruction) => {
    stage.command = JSON.parse(instruction.getRawArgumentsContent())
  },
  HEALTHCHECK: (stage, instruction) => {
    stage.health = JSON.parse(/CMD (\[.*\])$/.exec(instruction.getRawArgumentsContent())[1])
  },
}

/**
 * Compiling better-sqlite3 takes a minute or two, and suites/package has just shown that it works: the binary of this clone is taken,
 * which the same version was compiled to. LORADOCK_REPLAY=whole compiles.
 */
function instead(stage, command) {
  if (command !== 'npm rebuild better-sqlite3' || process.env.LORADOCK_REPLAY === 'whole') return false
  stage.late.push(() => {
    const place = 'node_modules/better-sqlite3'
    const version = (folder) => JSON.parse(readFileSync(join(folder, place, 'package.json'), 'utf8')).version
    const target = join(stage.root, stage.workdir)
    if (version(root) !== version(target))
      throw new Error(`this clone has better-sqlite3 ${version(root)}, the image ${version(target)}`)
    cpSync(join(root, place, 'build'), join(target, place, 'build'), { recursive: true })
  })
  return true
}

const inside = (stage, text) => text.replace(places, (_, before, path) => `${before}${join(stage.root, path)}`)

/** Runs as the image's user, with the image's environment and nothing of ours but where Node is. */
function run(image, command, env = {}) {
  const paths = [join(image.root, 'usr/local/bin'), dirname(process.execPath), '/usr/bin', '/bin'].join(':')
  const given = Object.fromEntries(Object.entries({ ...image.env, ...env }).map(([name, value]) => [name, inside(image, value)]))
  const [uid, gid] = image.user
  // setpriv executes what follows in its own place, so the child is Node itself.
  const as = isRoot ? ['setpriv', `--reuid=${uid}`, `--regid=${gid}`, '--clear-groups', '--no-new-privs'] : []
  const [program, ...args] = [...as, ...command.map((part) => inside(image, part))]
  return spawn(program, args, {
    cwd: join(image.root, image.workdir),
    env: { PATH: paths, ...given },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

/** The build context that .dockerignore leaves, out of the files of the repository. */
export function contextOf(tracked) {
  const { folder, remove } = newFolder('context')
  const let_in = readFileSync(join(root, '.dockerignore'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('!'))
    .map((line) => line.slice(1))
  for (const path of [...tracked, 'Dockerfile']) {
    if (path !== 'Dockerfile' && !let_in.some((one) => path === one || path.startsWith(`${one}/`))) continue
    mkdirSync(join(folder, dirname(path)), { recursive: true })
    cpSync(join(root, path), join(folder, path))
  }
  return { folder, remove }
}
