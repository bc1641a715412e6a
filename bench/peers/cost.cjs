/** Loaded before a contender: tells on descriptor 3, as it ends, what it cost. */
const { existsSync, readFileSync, writeSync } = require('node:fs');

process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  writeSync(3, JSON.stringify({ peakKb: ownPeak() ?? maxRSS, cpu: (userCPUTime + systemCPUTime) / 1e6 }));
});

/** Linux counts the parent's memory into maxRSS; the high-water mark of the address space is the process's own. */
function ownPeak() {
  const status = '/proc/self/status';
  const found = existsSync(status) ? /VmHWM:\s*(\d+) kB/.exec(readFileSync(status, 'utf8')) : null;
  return found ? Number(found[1]) : null;
}
