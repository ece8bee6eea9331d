// Container files, manifests and recipes against schemas that are not ours, then what no schema knows: that they fit together.
import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { stringify } from 'yaml'
import { actions, composeFiles, dockerfiles, manifests, read, root, strangers, tracked, workflows } from './files.mjs'
import { actionFaults, composeFaults, dockerfileFaults, manifestFaults, parseDockerfile, workflowFaults } from './judges.mjs'

const faultsIn = (files, judge) => files.flatMap(({ where, value }) => judge(value).map((fault) => `${where}: ${fault}`))

test('Dockerfiles have no fault in the eyes of their language server', () => {
  assert.deepEqual(dockerfiles, ['Dockerfile', 'examples/app/Dockerfile'])
  assert.deepEqual(
    dockerfiles.flatMap((path) => dockerfileFaults(read(path)).map((fault) => `${path}: ${fault}`)),
    [],
  )
  assert.notDeepEqual(dockerfileFaults('FROM node:20\nCMD ["node" "x"]\nEXPOSE http\n'), [])
})

test('compose files meet the compose specification, and name only what they have', () => {
  assert.ok(composeFiles.length >= 2)
  assert.deepEqual(faultsIn(composeFiles, composeFaults), [])
  assert.notDeepEqual(composeFaults({ services: { a: { image: 'a', depends_on: { b: { condition: 'service_ready' } } } } }), [])
  for (const { where, value } of composeFiles) {
    for (const [name, service] of Object.entries(value.services)) {
      const missing = Object.keys(service.depends_on ?? {}).filter((other) => value.services[other] === undefined)
      const volumes = (service.volumes ?? []).map((one) => one.split(':')[0]).filter((one) => !/^[./]/.test(one))
      const undeclared = volumes.filter((one) => !Object.hasOwn(value.volumes ?? {}, one))
      assert.deepEqual({ where, name, missing, undeclared }, { where, name, missing: [], undeclared: [] })
    }
  }
})

test('whoever waits for loradock in a compose file waits until it is healthy', () => {
  const waits = composeFiles.flatMap(({ value }) =>
    Object.values(value.services).flatMap(({ depends_on = {} }) =>
      Object.entries(depends_on)
        .filter(([other]) => other.startsWith('loradock'))
        .map(([, { condition }]) => condition),
    ),
  )
  assert.ok(waits.length >= 3)
  assert.deepEqual([...new Set(waits)], ['service_healthy'])
})

test('Kubernetes manifests meet their schemas, unknown fields included', () => {
  assert.ok(manifests.length >= 8)
  assert.deepEqual(faultsIn(manifests, manifestFaults), [])
  const planted = structuredClone(manifests.find(({ value }) => value.kind === 'StatefulSet').value)
  planted.spec.template.spec.containers[0].readinesProbe = {}
  planted.spec.serviceNames = 'x'
  assert.deepEqual(manifestFaults(planted).sort(), [
    '/spec/serviceNames is no known field',
    '/spec/template/spec/containers/0/readinesProbe is no known field',
  ])
  planted.spec.replicas = 'two'
  assert.match(manifestFaults(planted).join(), /replicas/)
})

test('what manifests select, mount and ask for by name is there', () => {
  const shared = manifests.filter(({ where }) => where === 'deploy/kubernetes/shared.yaml').map(({ value }) => value)
  const pods = shared.flatMap(({ kind, metadata, spec }) => {
    if (spec?.template === undefined) return []
    const named = Array.from({ length: kind === 'StatefulSet' ? spec.replicas : 0 }, (_, index) => `${metadata.name}-${index}`)
    const own = spec.template.metadata.labels
    return [own, ...named.map((name) => ({ ...own, 'statefulset.kubernetes.io/pod-name': name }))]
  })
  const selects = (selector) => pods.some((labels) => Object.entries(selector).every(([name, value]) => labels[name] === value))
  const services = shared.filter(({ kind }) => kind === 'Service')
  assert.deepEqual(
    services.filter(({ spec }) => !selects(spec.selector)).map(({ metadata }) => metadata.name),
    [],
  )
  const names = services.map(({ metadata }) => metadata.name)
  const wanted = [...read('deploy/nginx/replicas.conf').matchAll(/server (\S+):4650/g)].map(([, name]) => name)
  assert.deepEqual(
    [...new Set(wanted)].filter((name) => !names.includes(name)),
    [],
  )
  const { spec } = shared.find(({ kind }) => kind === 'StatefulSet')
  assert.ok(names.includes(spec.serviceName))
  assert.equal(new Set(wanted).size, spec.replicas)
})

test('containers of loradock run as nobody special, on a root they cannot write', () => {
  const containers = manifests.flatMap(({ where, value }) => {
    const spec = value.spec?.template?.spec
    return [...(spec?.containers ?? []), ...(spec?.initContainers ?? [])].map((one) => ({ where, ...one }))
  })
  const ours = containers.filter(({ image }) => image.includes('loradock:'))
  assert.ok(ours.length >= 2)
  for (const { where, securityContext } of ours) {
    const { runAsNonRoot, readOnlyRootFilesystem } = securityContext ?? {}
    assert.deepEqual({ where, runAsNonRoot, readOnlyRootFilesystem }, { where, runAsNonRoot: true, readOnlyRootFilesystem: true })
  }
})

test('actions and workflows meet the schemas of GitHub', () => {
  assert.ok(actions.length >= 2 && workflows.length >= 2)
  assert.deepEqual(
    faultsIn(actions, (value) => actionFaults(stringify(value))),
    [],
  )
  assert.deepEqual(
    faultsIn(workflows, (value) => workflowFaults(stringify(value))),
    [],
  )
  assert.notDeepEqual(workflowFaults('on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    stepz: []\n'), [])
  assert.notDeepEqual(actionFaults('name: a\ndescription: b\nruns:\n  using: composite\n  steps:\n    - run: x\n'), [])
})

test('every YAML file and every YAML block of the documentation is of a kind that somebody judges', () => {
  assert.deepEqual(
    strangers.map(({ where }) => where),
    [],
  )
})

test('no image is called latest', () => {
  const files = tracked.filter((path) => /(Dockerfile|\.ya?ml|\.md)$/.test(path) && !path.startsWith('openapi/'))
  const named = files.filter((path) => /^\s*(FROM|(- )?image:|docker run.*) \S+:latest\b/m.test(read(path)))
  assert.deepEqual(named, [])
})

test('the image ends as a small user, with Node as process 1, and says how it is stopped and asked for its health', () => {
  const instructions = parseDockerfile(read('Dockerfile')).getInstructions()
  const last = instructions.slice(instructions.findLastIndex((one) => one.getKeyword() === 'FROM'))
  const of = (keyword) => last.findLast((one) => one.getKeyword() === keyword)?.getRawArgumentsContent()
  assert.deepEqual(
    { user: of('USER'), stop: of('STOPSIGNAL'), command: JSON.parse(of('CMD')), entry: of('ENTRYPOINT'), volume: of('VOLUME') },
    { user: '1000:1000', stop: 'SIGTERM', command: ['node', '/app/dist/cli.js', 'start'], entry: undefined, volume: undefined },
  )
  const health = last.find((one) => one.getKeyword() === 'HEALTHCHECK')
  assert.deepEqual(
    [of('HEALTHCHECK'), ...health.getFlags().map((flag) => `${flag.getName()} ${flag.getValue()}`)],
    ['CMD ["loradock", "healthcheck"]', 'interval 5s', 'timeout 3s', 'start-period 20s', 'start-interval 500ms'],
  )
})

test('what a Dockerfile copies exists and is not kept out of its context, and nothing else is let in', () => {
  for (const path of dockerfiles) {
    const folder = join(path, '..')
    const let_in = read(join(folder, '.dockerignore'))
      .split('\n')
      .filter((line) => line.startsWith('!'))
      .map((line) => line.slice(1))
    const copied = parseDockerfile(read(path))
      .getCOPYs()
      .filter((copy) => copy.getFromFlag() === null)
    const sources = [
      ...new Set(
        copied.flatMap((copy) =>
          copy
            .getArguments()
            .slice(0, -1)
            .map((one) => one.getValue()),
        ),
      ),
    ]
    assert.deepEqual({ path, sources: sources.sort() }, { path, sources: let_in.sort() })
    assert.deepEqual(
      sources.filter((one) => !existsSync(join(root, folder, one))),
      [],
    )
  }
})
