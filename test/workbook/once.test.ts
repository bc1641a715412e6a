import { once, oncePer } from '../../src/workbook/once';

it('reckons what is asked for once, and only then', () => {
  const reckon = jest.fn(() => null);
  const value = once(reckon);
  expect(reckon).not.toHaveBeenCalled();
  expect([value(), value()]).toEqual([null, null]);
  expect(reckon).toHaveBeenCalledTimes(1);
});

describe('what follows from an object', () => {
  it('is reckoned once for each object, whatever comes out', () => {
    const reckon = jest.fn((of: { readonly name: string }, mark: string) =>
      of.name === '' ? undefined : of.name + mark,
    );
    const named = oncePer(reckon);
    const [a, alike, nameless] = [{ name: 'a' }, { name: 'a' }, { name: '' }];
    expect([named(a, '!'), named(a, '!'), named(alike, '?'), named(nameless, '!'), named(nameless, '!')]).toEqual([
      'a!',
      'a!',
      'a?',
      undefined,
      undefined,
    ]);
    expect(reckon).toHaveBeenCalledTimes(3);
  });

  it('is reckoned again after it failed', () => {
    const outcomes: (() => number)[] = [
      () => {
        throw new Error('not yet');
      },
      () => 4,
    ];
    const value = oncePer((_: object) => outcomes.shift()?.());
    const of = {};
    expect(() => value(of)).toThrow('not yet');
    expect([value(of), value(of)]).toEqual([4, 4]);
  });
});
