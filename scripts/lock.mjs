#!/usr/bin/env node
/**
 * `npm run lock`: completes package-lock.json after a package was added. npm leaves out the programs of other platforms when
 * it can't see them, and then refuses the lockfile (`npm ci`: Missing … from lock file) on every platform.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isStarted, ROOT } from './paths.mjs';
import { say } from './say.mjs';

const OS = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const CPU = ['arm64', 'arm', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64'];

/** Optional packages that packages of the lockfile ask for and that have no entry: path → entry. */
export function missingEntries(packages) {
  const missing = {};
  for (const [path, { optionalDependencies = {}, dev }] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      if (!isReachable(packages, path, name)) missing[`node_modules/${name}`] = entry(name, version, dev);
    }
  }
  return missing;
}

/** True when `name` stands in the package's own node_modules or in one further up. */
function isReachable(packages, path, name) {
  const folders = path.split(/(?=\/node_modules\/)/).map((_, i, parts) => `${parts.slice(0, i + 1).join('')}/`);
  return ['', ...folders].some((folder) => `${folder}node_modules/${name}` in packages);
}

function entry(name, version, dev) {
  const parts = name.split(/[/-]/);
  const os = OS.find((one) => parts.includes(one));
  const cpu = CPU.find((one) => parts.includes(one));
  if (!os || !cpu || !/^\d+\.\d+\.\d+/.test(version)) throw new Error(`${name}@${version}: which platform is it for?`);
  const libc = parts.some((part) => part.startsWith('musl')) ? { libc: ['musl'] } : {};
  return { version, cpu: [cpu], ...(dev ? { dev } : {}), ...libc, optional: true, os: [os] };
}

if (isStarted(import.meta.url)) {
  const path = join(ROOT, 'package-lock.json');
  const lock = JSON.parse(readFileSync(path, 'utf8'));
  const missing = missingEntries(lock.packages);
  const packages = Object.entries({ ...lock.packages, ...missing }).sort(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(path, `${JSON.stringify({ ...lock, packages: Object.fromEntries(packages) }, null, 2)}\n`);
  say(`${Object.keys(missing).length} entries added to package-lock.json`);
}
