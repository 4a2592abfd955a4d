import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './paths.mjs';
import { runNpm } from './run.mjs';
import { fail, say } from './say.mjs';

/** Installs from the lockfile when node_modules doesn't hold what the lockfile says. */
export async function ensureInstalled(root = ROOT) {
  checkNode(root);
  if (isInstalled(root)) return;
  say('Installing packages from package-lock.json (npm ci)');
  const code = await runNpm(['ci', '--no-audit', '--no-fund'], { cwd: root });
  if (code !== 0)
    fail('npm ci failed: see its message above. Without a network, copy node_modules from another machine');
}

/** True when every package of the lockfile is installed in its version (optional ones may be absent). */
export function isInstalled(root) {
  const installed = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installed)) return false;
  const there = packagesOf(installed);
  return Object.entries(packagesOf(join(root, 'package-lock.json'))).every(
    ([path, wanted]) => path === '' || there[path]?.version === wanted.version || (!there[path] && mayBeAbsent(wanted)),
  );
}

function mayBeAbsent(wanted) {
  return wanted.optional === true || wanted.devOptional === true || wanted.peer === true;
}

function packagesOf(path) {
  return JSON.parse(readFileSync(path, 'utf8')).packages;
}

function checkNode(root) {
  const wanted = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).engines.node.replace('>=', '');
  if (compare(process.versions.node, wanted) < 0) {
    fail(`Node ${process.versions.node} is too old: Talkwright needs ${wanted} or newer (https://nodejs.org)`, 2);
  }
}

function compare(a, b) {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number));
  const at = left.findIndex((part, i) => part !== (right[i] ?? 0));
  return at < 0 ? 0 : left[at] - (right[at] ?? 0);
}
