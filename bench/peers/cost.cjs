/** Loaded before a contender: tells on descriptor 3, as it ends, what it cost, with what the process that it watches cost. */
const { existsSync, readFileSync, rmSync, writeFileSync, writeSync } = require('node:fs');
const os = require('node:os');
const path = require('node:path');

const root = Number((process.env.COST_ROOT ??= String(process.pid)));
const ofChild = path.join(os.tmpdir(), `cost-of-run-${String(root)}.json`);

process.on('exit', () => {
  const own = ownCost();
  if (process.pid === root) writeSync(3, JSON.stringify(added(own, childCost())));
  else if (process.ppid === root) writeFileSync(ofChild, JSON.stringify(own));
});

function ownCost() {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  return { peakKb: ownPeak() ?? maxRSS, cpu: (userCPUTime + systemCPUTime) / 1e6 };
}

function childCost() {
  if (!existsSync(ofChild)) return { peakKb: 0, cpu: 0 };
  const cost = JSON.parse(readFileSync(ofChild, 'utf8'));
  rmSync(ofChild);
  return cost;
}

/** Both are there at once. */
function added(one, other) {
  return { peakKb: one.peakKb + other.peakKb, cpu: one.cpu + other.cpu };
}

/** Linux counts the parent's memory into maxRSS; the high-water mark of the address space is the process's own. */
function ownPeak() {
  const status = '/proc/self/status';
  const found = existsSync(status) ? /VmHWM:\s*(\d+) kB/.exec(readFileSync(status, 'utf8')) : null;
  return found ? Number(found[1]) : null;
}
