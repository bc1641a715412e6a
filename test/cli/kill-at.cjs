/** Loaded into the command before it starts: ends the process, as a power cut would, at step KILL_AT of its writing. */
const fs = require('node:fs/promises');

const killAt = Number(process.env.KILL_AT);

/** One moment for all runs, since marks name the minute in which they were made. */
const MOMENT = '2014-08-05T09:00:00Z';
globalThis.Date = class extends Date {
  constructor(...when) {
    super(...(when.length === 0 ? [MOMENT] : when));
  }
};

let step = 0;

function mayDie() {
  step += 1;
  if (step === killAt) process.kill(process.pid, 'SIGKILL');
}

const { open, rename } = fs;
fs.open = async (file, flags, mode) => {
  mayDie();
  const handle = await open(file, flags, mode);
  const { writeFile, sync } = handle;
  handle.writeFile = async (content) => {
    mayDie();
    // Half of it is on the disk when the process goes.
    if (step + 1 === killAt) await handle.write(content.subarray(0, Math.ceil(content.length / 2)));
    mayDie();
    await writeFile.call(handle, content);
    mayDie();
  };
  handle.sync = async () => {
    await sync.call(handle);
    mayDie();
  };
  return handle;
};
fs.rename = async (from, to) => {
  mayDie();
  await rename(from, to);
  mayDie();
};
