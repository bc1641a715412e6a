/** One seed for all property tests of a run, printed, so that a failure on another machine can be run again. */
module.exports = () => {
  process.env.PROPERTY_SEED ??= String(Date.now() % 2 ** 31);
  process.stderr.write(
    `Property tests begin with seed ${process.env.PROPERTY_SEED}; PROPERTY_SEED=… gives the same cases again.\n`,
  );
};
