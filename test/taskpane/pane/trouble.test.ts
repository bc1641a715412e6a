import { troubleOf } from '../../../src/taskpane/pane/trouble';

describe('troubleOf', () => {
  it('keeps the words of a host, and puts its code and details where they can be copied', () => {
    const error = Object.assign(new Error('A sheet is protected. Ask its owner.'), {
      code: 'protectedSheet',
      details: 'AccessDenied: You cannot do that',
    });
    const { message, details } = troubleOf(error, 'Marking up');
    expect(message).toBe('A sheet is protected. Ask its owner.');
    expect(details).toContain('While: Marking up');
    expect(details).toContain('(protectedSheet)');
    expect(details).toContain('AccessDenied: You cannot do that');
  });

  it('owns up to what is no error at all', () => {
    expect(troubleOf('boom', 'Reading')).toEqual({
      message: 'Sorry: a fault in this program stopped it. Try again.',
      details: 'While: Reading\nboom',
    });
  });
});
