/** Loaded into the command before it starts: the stage HANG_AT ("folder:function") never ends, or takes memory without end. */
const { writeSync } = require('node:fs');
const Module = require('node:module');

const [folder, name] = (process.env.HANG_AT ?? '').split(':');
const load = Module._load;

const stages = {
  hang: () => {
    // The command may have had a long time up to here, on a busy machine; now it has one second.
    process.send({ kind: 'patience', seconds: 1 });
    for (;;);
  },
  grow: () => {
    const kept = [];
    for (;;) kept.push(Array.from({ length: 1_000 }, (_, at) => ({ at })));
  },
  die: () => process.kill(process.pid, 'SIGKILL'),
};

Module._load = function loaded(request, ...others) {
  const exports = load.call(this, request, ...others);
  const isStage = request.endsWith(folder) && typeof exports === 'object' && name in exports;
  if (!isStage) return exports;
  const stopped = () => {
    writeSync(1, 'reached\n');
    stages[process.env.HANG_BY]();
  };
  return { ...exports, [name]: stopped };
};
