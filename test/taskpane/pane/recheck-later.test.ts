import { recheckLater } from '../../../src/taskpane/pane/recheck-later';

describe('a check after changes', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('comes once, when changes have stopped', () => {
    const recheck = jest.fn(() => true);
    const later = recheckLater(recheck);
    for (let change = 0; change < 5; change += 1) {
      later.changed();
      jest.advanceTimersByTime(1500);
    }
    expect(recheck).not.toHaveBeenCalled();
    jest.advanceTimersByTime(60_000);
    expect(recheck).toHaveBeenCalledTimes(1);
  });

  it('is tried until it can begin, and no more once stopped', () => {
    let tries = 0;
    const recheck = jest.fn(() => {
      tries += 1;
      return tries >= 3;
    });
    const later = recheckLater(recheck);
    later.changed();
    jest.advanceTimersByTime(60_000);
    expect(recheck).toHaveBeenCalledTimes(3);
    later.changed();
    later.stop();
    jest.advanceTimersByTime(60_000);
    expect(recheck).toHaveBeenCalledTimes(3);
  });
});
